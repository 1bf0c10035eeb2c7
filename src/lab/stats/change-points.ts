import { normalScores } from './normal-scores.ts';
import { segmentStarts } from './segment-starts.ts';

/** `penalty`: what a change must explain, in variances of the scores. `least`: values between changes. */
export type ChangeOptions = { penalty?: number; least?: number };

/**
 * Where the level of a series of durations changes: the best cuts of the series into stretches of one level,
 * made on normal scores of the ranks. So a spike counts as one high value and no more, and how often noise is
 * taken for a change does not depend on its distribution. A change of the spread alone is not looked for.
 *
 * The usual penalty is 2.5 · ln n · (1 + r) ÷ (1 − r): r is the correlation of neighbours, less its standard
 * error, as neighbours that are alike make levels out of noise. Of 100 series of independent values, about one
 * then has a change in it; of noise with r = 0.5, about three. Barrett et al. take 15 · ln n.
 *
 * Shape:  n ≥ 1 values in order → the index at which each new level begins, ascending. Below 16 values the
 *         usual penalty lets nothing through.
 * Source: Killick, Fearnhead & Eckley (2012), PELT, by `segmentStarts`; `normalScores`.
 * Assumes one level a stretch: a slow drift comes out as a stair. Many levels, or many equal values, make it careful.
 * Errors: RangeError for no values, one that is not finite, a penalty not above zero, or a `least` that is no count.
 * Cost:   O(n log n) as a rule: 20 ms for 10,000.
 */
export function changePoints(
  values: ArrayLike<number>,
  { penalty, least = 3 }: ChangeOptions = {},
): number[] {
  const scores = normalScores(values);
  return segmentStarts(scores, penalty ?? usualPenalty(scores), least);
}

function usualPenalty(scores: ArrayLike<number>): number {
  const likeness = neighbourCorrelation(scores);
  return (2.5 * Math.log(Math.max(2, scores.length)) * (1 + likeness)) / (1 - likeness);
}

/**
 * By how much more values two apart differ than neighbours do: in noise of the first order that is its
 * correlation, and levels, which change seldom, hardly count. Less one standard error, and from 0 to 0.9.
 */
function neighbourCorrelation(values: ArrayLike<number>): number {
  let near = 0;
  let far = 0;
  for (let i = 0; i + 2 < values.length; i++) {
    near += (values[i + 1] - values[i]) ** 2;
    far += (values[i + 2] - values[i]) ** 2;
  }
  if (near === 0) return 0;
  return Math.min(0.9, Math.max(0, far / near - 1 - 1 / Math.sqrt(values.length)));
}
