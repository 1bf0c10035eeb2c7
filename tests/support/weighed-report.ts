import type { CaseMemory } from '../../src/lab/model/case-memory.ts';
import type { Report } from '../../src/lab/model/report.ts';
import { sampleReport } from './sample-report.ts';

/** The sample of a report, the first cases of whose first run were weighed. */
export function weighedReport(memories: readonly CaseMemory[]): Report {
  const { runs, ...report } = sampleReport();
  const [first, ...others] = runs;
  const cases = first.run.cases.map((record, nth) =>
    nth < memories.length ? { ...record, memory: memories[nth] } : record,
  );
  return { ...report, runs: [{ ...first, run: { ...first.run, cases } }, ...others] };
}
