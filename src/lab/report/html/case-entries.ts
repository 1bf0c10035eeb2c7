import type { Compared } from '../../model/judgement.ts';
import type { ReportedCase, ReportedRun } from '../../model/report.ts';
import { runtimeNames } from './runtime-names.ts';

/** A case of a run; `index` among those that are reported of it. */
export type CaseEntry = { of: ReportedRun; index: number; reported: ReportedCase };

export type ComparedEntry = CaseEntry & { compared: Compared };

/** Every case of some runs, case by case, so that its runtimes stand together. */
export function caseEntries(runs: readonly ReportedRun[]): CaseEntry[] {
  const all = runs.flatMap((of) => of.cases.map((reported, index) => ({ of, index, reported })));
  const keys = [...new Set(all.map(({ reported }) => reported.info.key))];
  return keys.flatMap((key) => all.filter(({ reported }) => reported.info.key === key));
}

export const comparedEntries = (entries: readonly CaseEntry[]): ComparedEntry[] =>
  entries.flatMap((entry) => {
    const { judgement } = entry.reported;
    return judgement.kind === 'compared' ? [{ ...entry, compared: judgement }] : [];
  });

/** `json / parse in Node` */
export const entryName = ({ of, reported }: CaseEntry): string =>
  `${reported.info.key} in ${runtimeNames[of.runtime]}`;
