import type { Report, ReportedCase, ReportedRun } from '../model/report.ts';
import { visible } from '../model/visible.ts';

/** A case of a report, by a name that no other has: `sorting / toSorted {n: 10} [node]`. */
export type FlatCase = { name: string; of: ReportedRun; index: number; reported: ReportedCase };

/**
 * Every case of every run in one list. Where two sources have a case of the same key, the source stands before it:
 * only there, so that names, which series are kept by, stay what they are when a source is added.
 */
export function flatCases({ runs }: Report): FlatCase[] {
  const all = runs.flatMap((of) =>
    of.cases.map((reported, index) => ({
      name: `${visible(reported.info.key)} [${of.runtime}]`,
      of,
      index,
      reported,
    })),
  );
  const uses = new Map<string, number>();
  for (const { name } of all) uses.set(name, (uses.get(name) ?? 0) + 1);
  return all.map((each) =>
    uses.get(each.name) === 1 ? each : { ...each, name: `${visible(each.of.source)}: ${each.name}` },
  );
}
