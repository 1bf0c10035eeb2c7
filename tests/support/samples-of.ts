import { createCaseColumns } from '../../src/web/store/case-columns.ts';
import type { CaseColumns } from '../../src/web/store/case-columns.ts';
import type { Batch } from '../../src/lab/model/run.ts';
import { batchOf } from './run-events.ts';

/** Columns of one case as the store keeps them. */
export function columnsOf(...batches: Batch[]): CaseColumns {
  const growing = createCaseColumns();
  batches.forEach(growing.append);
  return growing.columns();
}

export const measured = (durations: ArrayLike<number>, replicate = 0) =>
  batchOf(Array.from(durations), { replicate });

export const warmUp = (durations: ArrayLike<number>, replicate = 0) =>
  batchOf(Array.from(durations), { replicate, phase: 'warm-up' });
