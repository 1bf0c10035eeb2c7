import type { Compared } from '../../model/judgement.ts';
import type { Ratio } from '../../model/units.ts';

/** Where ratios lie on a common axis: −1 and 1 are its ends, 0 is no difference. `end` is the ratio at 1. */
export type RatioAxis = { at: (ratio: Ratio) => number; end: Ratio };

const nearest = Math.log(1.01);

/**
 * An axis round 1, by logarithms, as wide as the ratios, their intervals and margins ask for, but not beyond `farthest`:
 * one great difference would flatten all others.
 */
export function ratioAxis(compared: readonly Compared[], farthest: Ratio): RatioAxis {
  const ends = compared.flatMap(({ relative: { ratio, interval }, margin }) => [
    (1 + margin) ** 2,
    ratio,
    ...(interval ? [interval.low, interval.high] : []),
  ]);
  const reaches = ends.map((end) => 1.1 * Math.abs(Math.log(end))).filter(Number.isFinite);
  const reach = Math.min(Math.log(farthest), Math.max(nearest, ...reaches));
  return { at: (ratio) => Math.log(ratio) / reach, end: Math.exp(reach) };
}
