import { foldRun, startedRun } from '../../src/lab/model/fold-run.ts';
import type { CaseInfo } from '../../src/lab/model/benchmark.ts';
import { caseKey } from '../../src/lab/model/benchmark.ts';
import type { RunRecord } from '../../src/lab/model/run.ts';
import type { CaseSummary } from '../../src/lab/model/summary.ts';
import { startedEvent } from './run-events.ts';

/** A case by its name, and what else is given. */
export function caseInfo(name: string, part: Partial<CaseInfo> = {}): CaseInfo {
  const { groups = [], params = {}, baseline = false } = part;
  return { key: caseKey(groups, name, params), name, groups, params, baseline };
}

/** A run of these cases, as a screen sees it. */
export function runViewOf(
  cases: CaseInfo[],
  summaries: (CaseSummary | undefined)[],
): { run: RunRecord; summaries: (CaseSummary | undefined)[] } {
  const started = startedEvent();
  if (started.type !== 'started') throw new Error('a run begins with started');
  return { run: foldRun(startedRun(started), { type: 'surveyed', cases }), summaries };
}
