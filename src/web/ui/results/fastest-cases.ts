import type { CaseSummary } from '../../../lab/model/summary.ts';
import { relative } from '../../../lab/stats/relative.ts';

/** The cases than which none is shown to be faster: one, where it is shown to be faster than all others. */
export const fastestCases = <T extends { summary: CaseSummary }>(cases: readonly T[]): T[] =>
  cases.filter((one) => cases.every((other) => other === one || !isFaster(other.summary, one.summary)));

const isFaster = (candidate: CaseSummary, baseline: CaseSummary) =>
  relative(baseline, candidate).verdict === 'faster';
