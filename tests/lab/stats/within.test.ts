import { describe, expect, it } from 'vitest';
import { within } from '../../../src/lab/stats/within.ts';

const values = Float64Array.of(1, 2, 2, 3, 5, 8);

describe('within', () => {
  it.each([
    [{ low: 2, high: 5 }, [2, 2, 3, 5]],
    [{ low: 2.5, high: 2.9 }, []],
    [{ low: 9, high: 10 }, []],
    [{ low: -1, high: 0 }, []],
    [{ low: -Infinity, high: Infinity }, [1, 2, 2, 3, 5, 8]],
    [{ low: 8, high: 8 }, [8]],
  ])('%j holds %j', (interval, expected) => {
    expect([...within(values, interval)]).toEqual(expected);
  });

  it('of nothing is nothing', () => {
    expect(within(new Float64Array(), { low: 0, high: 1 })).toHaveLength(0);
  });

  it('is a view, not a copy', () => {
    expect(within(values, { low: 2, high: 5 }).buffer).toBe(values.buffer);
  });
});
