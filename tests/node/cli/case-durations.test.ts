import { expect, test } from 'vitest';
import { caseDurations } from '../../../src/node/cli/case-durations.ts';
import { figuredRun } from '../../support/figured-run.ts';
import { batchOf } from '../../support/run-events.ts';

test('the samples of a case of two versions are those of the candidate', () => {
  const { run } = figuredRun([{ at: ['sum', 'baseline'] }, { at: ['sum', 'candidate'] }]);
  const cases = run.cases.map((each) => ({ ...each, overheads: { 0: 1 }, voided: [1] }));
  const batches = [
    batchOf([5, 6], { index: 0 }),
    batchOf([8, 0.5], { index: 1 }),
    batchOf([9], { index: 1, replicate: 1 }),
    batchOf([7], { index: 1, phase: 'warm-up' }),
  ];
  expect(caseDurations({ run: { ...run, cases }, batches, summaries: [] }, 'sum')).toEqual([7, 0]);
  expect(caseDurations({ run, batches, summaries: [] }, 'other')).toBeUndefined();
});
