import type { ReportedRun } from '../model/report.ts';

/** The key of a case of the run by its index. */
export const caseName =
  ({ run }: ReportedRun) =>
  (index: number): string =>
    run.cases.at(index)?.info.key ?? `case ${index}`;
