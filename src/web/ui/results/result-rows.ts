import type { Failure } from '../../../lab/model/failure.ts';
import type { CaseRecord } from '../../../lab/model/run.ts';
import type { CaseSummary, Relative } from '../../../lab/model/summary.ts';
import { relative } from '../../../lab/stats/relative.ts';
import type { RunView } from '../../store/run-store.ts';

/** A case as the table shows it. */
export type ResultRow = {
  index: number;
  key: string;
  groups: readonly string[];
  /** The case's own name and parameters. */
  name: string;
  measured: number;
  /** The run is over: nothing more is measured. */
  over: boolean;
  output: string;
  isBaseline: boolean;
  summary?: CaseSummary;
  failure?: Failure;
  /** Against the baseline; absent for the baseline itself and while one of the two has no figures. */
  relative?: Relative;
};

/** One row a case, compared with the case of that key, or else with the one the benchmark names, or else the first. */
export function resultRows({ run, summaries }: RunView, baselineKey: string | undefined): ResultRow[] {
  if (!run) return [];
  const base = baselineIndex(run.cases, baselineKey);
  const against = summaries.at(base);
  return run.cases.map((record, index) => {
    const summary = summaries.at(index);
    const isBaseline = index === base;
    return {
      index,
      key: record.info.key,
      groups: record.info.groups,
      name: ownName(record),
      measured: record.measured,
      over: run.status !== 'running',
      output: record.output,
      isBaseline,
      ...(summary && { summary }),
      ...(record.failure && { failure: record.failure }),
      ...(summary && against && !isBaseline && { relative: relative(against, summary) }),
    };
  });
}

function baselineIndex(cases: readonly CaseRecord[], key: string | undefined): number {
  const chosen = cases.findIndex(({ info }) => info.key === key);
  if (chosen >= 0) return chosen;
  return Math.max(
    0,
    cases.findIndex(({ info }) => info.baseline),
  );
}

/** The key without its groups. */
function ownName({ info: { key, groups } }: CaseRecord): string {
  const prefix = groups.map((group) => `${group} / `).join('');
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
}
