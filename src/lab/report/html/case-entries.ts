import type { Compared } from '../../model/judgement.ts';
import type { Report, ReportedCase, ReportedRun } from '../../model/report.ts';
import { runtimeNames } from './runtime-names.ts';

/** A benchmark file or suite, and how it went in each runtime. */
export type ReportedSource = { source: string; runs: ReportedRun[] };

/** A case of a run; `nth` among its cases. */
export type CaseEntry = { run: ReportedRun; nth: number; reported: ReportedCase };

export type ComparedEntry = CaseEntry & { compared: Compared };

/** The runs of a report by what they ran, in order of first appearance. */
export function reportedSources({ runs }: Report): ReportedSource[] {
  const sources = [...new Set(runs.map(({ source }) => source))];
  return sources.map((source) => ({ source, runs: runs.filter((run) => run.source === source) }));
}

/** Every case of some runs, case by case, so that its runtimes stand together. */
export function caseEntries(runs: readonly ReportedRun[]): CaseEntry[] {
  const all = runs.flatMap((run) => run.cases.map((reported, nth) => ({ run, nth, reported })));
  const keys = [...new Set(all.map(({ reported }) => reported.info.key))];
  return keys.flatMap((key) => all.filter(({ reported }) => reported.info.key === key));
}

export const comparedEntries = (entries: readonly CaseEntry[]): ComparedEntry[] =>
  entries.flatMap((entry) => {
    const { judgement } = entry.reported;
    return judgement.kind === 'compared' ? [{ ...entry, compared: judgement }] : [];
  });

/** What a run's cases are called, by index. */
export const caseNamer =
  ({ run }: ReportedRun) =>
  (index: number): string =>
    run.cases.at(index)?.info.key ?? `case ${index + 1}`;

/** `json / parse in Node` */
export const entryName = ({ reported, run }: CaseEntry): string =>
  `${reported.info.key} in ${runtimeNames[run.runtime]}`;
