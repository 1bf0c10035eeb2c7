import { describe, expect, it } from 'vitest';
import { createCaseColumns } from '../../../src/web/store/case-columns.ts';
import { batchOf } from '../../support/run-events.ts';

describe('createCaseColumns', () => {
  it('keeps samples of both phases in order, marked', () => {
    const growing = createCaseColumns();
    growing.append(batchOf([9, 8], { phase: 'warm-up' }));
    growing.append(batchOf([2, 3, 4]));
    growing.append(batchOf([5]));
    growing.append(batchOf([7], { phase: 'warm-up', replicate: 1 }));
    const columns = growing.columns();
    expect([...columns.durations]).toEqual([9, 8, 2, 3, 4, 5, 7]);
    expect([...columns.warmUp]).toEqual([1, 1, 0, 0, 0, 0, 1]);
    expect([...columns.replicate]).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(columns.segments).toEqual([
      { from: 0, to: 2, replicate: 0, phase: 'warm-up' },
      { from: 2, to: 6, replicate: 0, phase: 'measured' },
      { from: 6, to: 7, replicate: 1, phase: 'warm-up' },
    ]);
  });

  it('takes bounds and distribution from measured samples alone', () => {
    const growing = createCaseColumns();
    growing.append(batchOf([900, 0.1], { phase: 'warm-up' }));
    expect(growing.columns()).toMatchObject({ least: Infinity, greatest: 0 });
    growing.append(batchOf([2, 3]));
    expect(growing.columns()).toMatchObject({ least: 2, greatest: 3 });
    expect(growing.columns().bins.total()).toBe(2);
    expect(growing.columns().extent(0, 4)).toEqual({ least: 0.1, greatest: 900 });
  });

  it('makes no segment of an empty batch', () => {
    const growing = createCaseColumns();
    growing.append(batchOf([]));
    expect(growing.columns().segments).toEqual([]);
  });
});
