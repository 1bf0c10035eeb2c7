import type { Milliseconds } from '../../lab/model/units.ts';
import { roundBounds } from './axis-scale.ts';
import type { ScaleKind } from './axis-scale.ts';
import type { Samples } from './samples.ts';

/** Share of samples the vertical scale makes room for; slower ones are clipped, marked and counted. */
const shown = 0.995;

/**
 * A range in which nearly all samples have room and the slowest few do not squash the rest.
 * Its ends are round numbers, so it rests while samples stream.
 */
export function durationBounds(samples: Samples, kind: ScaleKind): [Milliseconds, Milliseconds] {
  const all = samples.extent(0, samples.count);
  const measured = samples.bins.total() > 0;
  const least = measured ? Math.min(samples.least, samples.bins.quantile(0.001)) : all.least;
  const most = measured ? Math.min(samples.greatest, samples.bins.quantile(shown)) : all.greatest;
  return spread(Math.max(0, least), most, kind);
}

/** Room above and below; a set of equal values still gets a range. */
function spread(least: Milliseconds, most: Milliseconds, kind: ScaleKind): [Milliseconds, Milliseconds] {
  if (!(most > 0)) return kind === 'log' ? [1e-6, 1e-3] : [0, 1e-3];
  if (kind === 'log') {
    const low = least > 0 ? least : most / 1000;
    return roundBounds('log', low * 0.97, Math.max(most, low) * 1.06);
  }
  const room = Math.max(most - least, most * 0.02);
  return roundBounds('linear', Math.max(0, least - 0.05 * room), most + 0.1 * room);
}
