import type { FunctionTiers, TierAdvice } from '../../model/tier-report.ts';

/** Of less time than that nothing is said. */
const HOT = 0.05;
/** Given up so often in a round, the optimised code is not there for long. */
const OFTEN = 3;

/** What the hot functions do that they should not, the worst first as they come: of each at most two things. */
export const tierAdvice = (functions: readonly FunctionTiers[], rounds: number): TierAdvice[] =>
  functions.filter(({ share }) => share >= HOT).flatMap((each) => [...causes(each, rounds), ...states(each)]);

function causes(each: FunctionTiers, rounds: number): TierAdvice[] {
  const { disabled, deoptimisations } = each;
  if (disabled !== undefined) return [{ code: 'disabled', function: each, reason: disabled }];
  const all = deoptimisations.reduce((sum, { count }) => sum + count, 0);
  const [worst] = deoptimisations.toSorted((a, b) => b.count - a.count);
  return all >= OFTEN * rounds ? [{ code: 'deoptimises', function: each, cause: worst, rounds }] : [];
}

function states(each: FunctionTiers): TierAdvice[] {
  const { interpreter, baseline, middle, top } = each.shares;
  if (interpreter >= 0.5) return [{ code: 'interpreted', function: each }];
  if (interpreter + baseline >= 0.5) return [{ code: 'baseline-only', function: each }];
  return top < 0.1 && middle >= 0.5 ? [{ code: 'not-at-the-top', function: each }] : [];
}
