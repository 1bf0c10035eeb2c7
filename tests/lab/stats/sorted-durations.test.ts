import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { sortedDurations } from '../../../src/lab/stats/sorted-durations.ts';
import { lognormal } from '../../support/lognormal.ts';

describe('sortedDurations', () => {
  it.each([0, 1, 999, 1_000, 1_001, 20_000])('has the order of the engine for %i values', (size) => {
    const values = lognormal(size, 3, mulberry32(size));
    expect(sortedDurations([values])).toEqual(Float64Array.from(values).sort());
  });

  it('has the order of the engine over the whole range of doubles, zeros and doubles twice included', () => {
    const random = mulberry32(7);
    const wide = Array.from({ length: 5_000 }, () => 2 ** (2_000 * random() - 1_000));
    const values = [...wide, ...wide, 0, 0, Number.MIN_VALUE, Number.MAX_VALUE, 5e-324];
    expect(sortedDurations([values])).toEqual(Float64Array.from(values).sort());
  });

  it('puts −0 with the zeros', () => {
    const sorted = sortedDurations([[-0], lognormal(2_000, 1, mulberry32(1))]);
    expect(Object.is(sorted[0], 0)).toBe(true);
  });

  it('sorts all lists together and leaves them as they were', () => {
    const lists = [Float64Array.of(3, 1), Float64Array.of(), Float64Array.of(2)];
    expect([...sortedDurations(lists)]).toEqual([1, 2, 3]);
    expect([...lists[0]]).toEqual([3, 1]);
  });

  it.each([NaN, -1e-9, Infinity])('refuses %d among few and among many', (bad) => {
    expect(() => sortedDurations([[1, bad]])).toThrow(RangeError);
    expect(() => sortedDurations([lognormal(2_000, 1, mulberry32(1)), [bad]])).toThrow(RangeError);
  });
});
