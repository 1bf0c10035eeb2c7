import { describe, expect, it } from 'vitest';
import { workerSamples } from '../../../src/lab/stats/worker-samples.ts';
import { workerBatch } from '../../support/sampled-of.ts';

const batches = [workerBatch(10, [5]), workerBatch(2, [1, 2]), workerBatch(0, [4]), workerBatch(2, [3])];

describe('workerSamples', () => {
  it('are the measured samples of each worker, in the order of its batches and of the numbers of workers', () => {
    const workers = workerSamples({ batches });
    expect(workers.map(({ replicate, durations }) => [replicate, [...durations]])).toEqual([
      [0, [4]],
      [2, [1, 2, 3]],
      [10, [5]],
    ]);
  });

  it('leave out the warm-up, and workers that gave nothing else', () => {
    const cold = [workerBatch(2, [9], 'warm-up'), workerBatch(7, [9, 9], 'warm-up'), workerBatch(8, [])];
    expect(workerSamples({ batches: [...cold, ...batches] })).toEqual(workerSamples({ batches }));
  });

  it('leave out workers whose samples are void', () => {
    const kept = workerSamples({ batches, voided: [2, 99] });
    expect(kept.map(({ replicate }) => replicate)).toEqual([0, 10]);
  });

  it('know what an empty call cost in each', () => {
    const workers = workerSamples({ batches, overheads: { 0: 0.1, 2: 0.2, 10: 0.4 } });
    expect(workers.map(({ overhead }) => overhead)).toEqual([0.1, 0.2, 0.4]);
  });

  it('take it to cost what it did in the others, where a worker was stopped before it told', () => {
    const workers = workerSamples({ batches, overheads: { 0: 0.1, 10: 0.3, 12: 0.2 } });
    expect(workers.map(({ overhead }) => overhead)).toEqual([0.1, 0.2, 0.3]);
  });

  it('take it for nothing where no worker told', () => {
    expect(workerSamples({ batches }).map(({ overhead }) => overhead)).toEqual([0, 0, 0]);
  });

  it('are none of none', () => {
    expect(workerSamples({ batches: [] })).toEqual([]);
  });
});
