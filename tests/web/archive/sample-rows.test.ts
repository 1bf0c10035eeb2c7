import { describe, expect, it } from 'vitest';
import type { Batch } from '../../../src/lab/model/run.ts';
import { createSampleRows } from '../../../src/web/archive/sample-rows.ts';

const batch = (first: number, durations: number[], other: Partial<Batch> = {}): Batch => ({
  case: 0,
  replicate: 0,
  phase: 'measured',
  calls: 1,
  first,
  durations: Float64Array.from(durations),
  ...other,
});

describe('sample rows', () => {
  it('hold many tiny batches in few rows, in order', () => {
    const rows = createSampleRows();
    for (let i = 0; i < 20_000; i++) rows.append(batch(i, [i]));
    const batches = rows.batches();
    expect(batches.map(({ first, durations }) => [first, durations.length])).toEqual([
      [0, 8_192],
      [8_192, 8_192],
      [16_384, 3_616],
    ]);
    expect(batches.flatMap(({ durations }) => [...durations])).toEqual(
      Array.from({ length: 20_000 }, (_, i) => i),
    );
  });

  it('keep apart what differs in case, replicate, phase or calls, even when it arrives in turns', () => {
    const rows = createSampleRows();
    const others: Partial<Batch>[] = [{}, { case: 1 }, { replicate: 1 }, { phase: 'warm-up' }, { calls: 2 }];
    for (let i = 0; i < 3; i++) for (const other of others) rows.append(batch(i, [i], other));
    expect(rows.batches()).toEqual(others.map((other) => batch(0, [0, 1, 2], other)));
  });

  it('begin a new row where samples are missing in between', () => {
    const rows = createSampleRows();
    rows.append(batch(0, [1]));
    rows.append(batch(5, [2]));
    expect(rows.batches()).toEqual([batch(0, [1]), batch(5, [2])]);
  });

  it('give out again only rows that have grown since they were stored', () => {
    const rows = createSampleRows();
    rows.append(batch(0, [1]));
    rows.append(batch(0, [9], { case: 1 }));
    const pending = rows.pending(false);
    rows.append(batch(1, [2]));
    rows.stored(pending);
    expect(rows.pending(false)).toEqual([{ seq: 0, batch: batch(0, [1, 2]) }]);
    expect(rows.pending(true)).toHaveLength(2);
  });

  it('never hold more of a buffer than the samples', () => {
    const rows = createSampleRows();
    rows.append({ ...batch(0, []), durations: new Float64Array(1_000).subarray(0, 1) });
    expect(rows.batches()[0].durations.buffer.byteLength).toBe(8);
  });

  it('make no row of an empty batch', () => {
    const rows = createSampleRows();
    rows.append(batch(0, []));
    expect(rows.pending(true)).toEqual([]);
  });
});
