import type { ReportedRun } from '../model/report.ts';
import { unsided } from '../model/sides.ts';

/**
 * What a report calls a case by its index among those of the run itself, as reasons do: of two versions measured side by
 * side the case that they are of, and which of them it is where it is the baseline.
 */
export const caseName =
  ({ run, cases }: ReportedRun) =>
  (index: number): string => {
    const info = run.cases.at(index)?.info;
    if (!info) return `case ${index + 1}`;
    const isTold = (key: string) => cases.some((reported) => reported.info.key === key);
    const original = unsided(info);
    if (!original || isTold(info.key) || !isTold(original.key)) return info.key;
    return info.name === 'baseline' ? `${original.key} in the baseline` : original.key;
  };
