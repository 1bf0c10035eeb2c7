import type { Report, ReportedCase, ReportedRun } from '../model/report.ts';

/** A source with its runs as columns and its cases as rows; a cell is empty where a runtime lacks the case. */
export type SourceTable = {
  source: string;
  runs: ReportedRun[];
  rows: { key: string; cells: (ReportedCase | undefined)[] }[];
};

/** The runs of a report by source, in order of the first run of each; cases in order of the first run that has them. */
export function sourceTables({ runs }: Report): SourceTable[] {
  const sources = [...new Set(runs.map(({ source }) => source))];
  return sources.map((source) => {
    const beside = runs.filter((of) => of.source === source);
    const byKey = beside.map(({ cases }) => new Map(cases.map((reported) => [reported.info.key, reported])));
    const keys = [...new Set(byKey.flatMap((cases) => [...cases.keys()]))];
    const rows = keys.map((key) => ({ key, cells: byKey.map((cases) => cases.get(key)) }));
    return { source, runs: beside, rows };
  });
}
