import { countText, durationText } from '../../lab/model/quantity-text.ts';
import type { CaseSummary } from '../../lab/model/summary.ts';
import { figuresOf } from './figures.ts';
import type { Samples } from './samples.ts';

/** The facts of a trace in one or two sentences. */
export function traceText(samples: Samples, summary?: CaseSummary): string {
  const figures = figuresOf(samples, summary);
  const warmUp = samples.count - samples.bins.total();
  if (!figures)
    return warmUp > 0 ? `${countText(warmUp)} warm-up samples, none measured yet.` : 'No samples yet.';
  const workers = new Set(samples.segments.map(({ replicate }) => replicate)).size;
  const measured =
    `${countText(samples.bins.total())} samples in order of time from ${counted(workers, 'worker')}: ` +
    `least ${durationText(figures.min)}, median ${durationText(figures.p50)}, ` +
    `95th percentile ${durationText(figures.p95)}, 99th ${durationText(figures.p99)}, ` +
    `greatest ${durationText(figures.max)}.`;
  return warmUp > 0
    ? `${measured} ${countText(warmUp)} warm-up samples before them are not counted.`
    : measured;
}

const counted = (count: number, name: string) => `${countText(count)} ${name}${count === 1 ? '' : 's'}`;
