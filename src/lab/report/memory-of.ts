import type { CaseMemory } from '../model/case-memory.ts';
import type { ReportedCase, ReportedRun } from '../model/report.ts';

/** What is known of a reported case's memory: nothing where it was not weighed, or stands for two versions. */
export const memoryOf = ({ run }: ReportedRun, { info }: ReportedCase): CaseMemory | undefined =>
  run.cases.find((record) => record.info.key === info.key)?.memory;
