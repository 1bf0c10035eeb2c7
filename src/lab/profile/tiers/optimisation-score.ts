import type { OptimisationScore, TierShares } from '../../model/tier-report.ts';
import type { Ratio } from '../../model/units.ts';

/** How much of what the top tier would do code of a tier does: a judgement, from what engines' makers tell of them. */
const WORTH: TierShares = { interpreter: 0, baseline: 0.35, middle: 0.85, top: 1 };

/** What is scored. */
export type Scored = {
  shares: TierShares;
  /** Part of the recorded time until 9 of 10 parts of a stretch are in the two upper tiers; 1: never. */
  settledAt: Ratio;
  /** Deoptimisations a second in the second half of the recording. */
  lateDeopts: number;
};

/**
 * How well an engine can optimise a piece of code, from 0 to 100.
 *
 * Shape:  `code`, of 70: 70 · (0.35 · baseline + 0.85 · middle + top), the shares of the time. `settled`, of 15: 15 · (1 − the
 *         part of the time until the two upper tiers have it). `steady`, of 15: 15 ÷ (1 + deoptimisations a second in the
 *         second half).
 */
export function optimisationScore({ shares, settledAt, lateDeopts }: Scored): OptimisationScore {
  const { baseline, middle, top } = shares;
  const code = 70 * (WORTH.baseline * baseline + WORTH.middle * middle + WORTH.top * top);
  const settled = 15 * (1 - settledAt);
  const steady = 15 / (1 + lateDeopts);
  return {
    score: code + settled + steady,
    parts: {
      code: { points: code, most: 70 },
      settled: { points: settled, most: 15 },
      steady: { points: steady, most: 15 },
    },
  };
}
