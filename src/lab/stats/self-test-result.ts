import { fitness } from '../model/fitness.ts';
import { lots } from '../model/lots.ts';
import type { RunRecord } from '../model/run.ts';
import { identicalGroup, moreWorkGroup, selfTestPairs } from '../model/self-test.ts';
import type { SelfTest, SelfTestReason } from '../model/self-test.ts';
import type { CaseSummary, Relative } from '../model/summary.ts';
import type { Ratio } from '../model/units.ts';
import { DEFAULT_MARGIN, relative } from './relative.ts';

/** An estimate of identical code that is further off makes differences of a few per cent worthless. */
const MOST_DIFFERENCE: Ratio = 0.01;

type Ended = { run: RunRecord; summaries: readonly (CaseSummary | undefined)[] };

/**
 * Whether a device is fit to measure, by a run of `selfTestBenchmark`.
 *
 * Shape:  a run that has ended → fit where identical code came out alike, all of 2 % more work was found, and the
 *         conditions were good. Reservations that do not make it unfit are among the reasons.
 * Assumes one interval in twenty misses: identical code counts as different where its interval says so and the estimate
 *         is beyond the margin, or where the estimate alone is off by a hundredth.
 */
export function selfTestResult({ run, summaries }: Ended): SelfTest {
  const identical = comparisons(run, summaries, identicalGroup);
  const found = comparisons(run, summaries, moreWorkGroup).filter(
    ({ verdict }) => verdict === 'slower',
  ).length;
  const differed = Math.max(0, ...identical.map(({ ratio }) => Math.abs(ratio - 1)));
  const isWhole = run.status === 'complete' && identical.length === selfTestPairs;
  const conditions = fitness(run, summaries);
  const faults = isWhole ? faultsOf(identical, found) : [{ code: 'no-figures' } as const];
  return {
    at: run.endedAt ?? run.startedAt,
    run: run.id,
    isFit: faults.length === 0 && conditions.state === 'valid',
    differed,
    found,
    of: selfTestPairs,
    reasons: [...faults, ...conditions.reasons],
  };
}

function faultsOf(identical: readonly Relative[], found: number): SelfTestReason[] {
  const by = Math.max(0, ...identical.filter(differs).map(({ ratio }) => Math.abs(ratio - 1)));
  return [
    ...(by > 0 ? [{ code: 'identical-differs', by } as const] : []),
    ...(found < selfTestPairs ? [{ code: 'missed', found, of: selfTestPairs } as const] : []),
  ];
}

function differs({ ratio, verdict }: Relative): boolean {
  const isCalled = verdict === 'slower' || verdict === 'faster';
  return Math.abs(ratio - 1) > (isCalled ? DEFAULT_MARGIN : MOST_DIFFERENCE);
}

/** Second against first, of each pair of that kind that has figures. */
function comparisons({ cases }: RunRecord, summaries: Ended['summaries'], kind: string): Relative[] {
  return lots(cases.map(({ info }) => info)).flatMap(([first, second]) => {
    const [a, b] = [summaries.at(first), summaries.at(second)];
    const compared = cases[first].info.groups[0].startsWith(kind) && a && b ? relative(a, b) : undefined;
    return compared?.interval ? [compared] : [];
  });
}
