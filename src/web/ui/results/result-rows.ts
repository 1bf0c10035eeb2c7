import type { CaseMemory } from '../../../lab/model/case-memory.ts';
import type { Failure } from '../../../lab/model/failure.ts';
import { lots } from '../../../lab/model/lots.ts';
import type { CaseRecord } from '../../../lab/model/run.ts';
import type { CaseSummary, Relative } from '../../../lab/model/summary.ts';
import { relatives } from '../../../lab/stats/relatives.ts';
import type { RunView } from '../../store/run-store.ts';

/** A case as the table shows it. */
export type ResultRow = {
  index: number;
  key: string;
  groups: readonly string[];
  /** The case's own name and parameters. */
  name: string;
  /** The case's own name alone: enough among those measured beside it. */
  shortName: string;
  /** Which cases are measured beside it: those of the same number. */
  lot: number;
  /** What these have in common: `sorting, n: 10`; empty where they have no groups and no parameters. */
  place: string;
  measured: number;
  /** The run is over: nothing more is measured. */
  over: boolean;
  output: string;
  isBaseline: boolean;
  summary?: CaseSummary;
  failure?: Failure;
  /** What a call allocates; absent where it was not weighed. */
  memory?: CaseMemory;
  /** Against the baseline; absent for the baseline itself and while one of the two has no figures. */
  relative?: Relative;
};

/** One row a case, compared with the case of that key, or else with the one the benchmark names, or else the first. */
export function resultRows({ run, summaries }: RunView, baselineKey: string | undefined): ResultRow[] {
  if (!run) return [];
  const base = baselineIndex(run.cases, baselineKey);
  const lotOf = lotNumbers(run.cases);
  const relativeOf = comparisons(summaries, base, lotOf);
  return run.cases.map((record, index) => {
    const summary = summaries.at(index);
    const compared = relativeOf.get(index);
    return {
      index,
      ...namesOf(record),
      lot: lotOf[index],
      measured: record.measured,
      over: run.status !== 'running',
      output: record.output,
      isBaseline: index === base,
      ...(summary && { summary }),
      ...(record.failure && { failure: record.failure }),
      ...(record.memory && { memory: record.memory }),
      ...(compared && { relative: compared }),
    };
  });
}

/** Of each case with figures, against the baseline; those of a lot are a family. */
function comparisons(
  summaries: RunView['summaries'],
  base: number,
  lotOf: readonly number[],
): Map<number, Relative> {
  const against = summaries.at(base);
  if (!against) return new Map();
  const others = summaries.flatMap((summary, index) =>
    summary && index !== base ? [{ summary, index }] : [],
  );
  const families = Map.groupBy(others, ({ index }) => lotOf[index]);
  return new Map(
    [...families.values()].flatMap((family) => {
      const found = relatives(
        against,
        family.map(({ summary }) => summary),
      );
      return family.map(({ index }, nth) => [index, found[nth]] as const);
    }),
  );
}

function baselineIndex(cases: readonly CaseRecord[], key: string | undefined): number {
  const chosen = cases.findIndex(({ info }) => info.key === key);
  if (chosen >= 0) return chosen;
  return Math.max(
    0,
    cases.findIndex(({ info }) => info.baseline),
  );
}

/** The number of each case's lot. */
function lotNumbers(cases: readonly CaseRecord[]): number[] {
  const numbers: number[] = [];
  for (const [number, indices] of lots(cases.map(({ info }) => info)).entries()) {
    for (const index of indices) numbers[index] = number;
  }
  return numbers;
}

function namesOf({ info: { key, name, groups, params } }: CaseRecord) {
  const prefix = groups.map((group) => `${group} / `).join('');
  const values = Object.entries(params).map(([param, value]) => `${param}: ${String(value)}`);
  return {
    key,
    groups,
    name: key.startsWith(prefix) ? key.slice(prefix.length) : key,
    shortName: name,
    place: [...(groups.length > 0 ? [groups.join(' / ')] : []), ...values].join(', '),
  };
}
