import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { theilSen } from '../../../src/lab/stats/theil-sen.ts';
import reference from '../../reference/slopes.json' with { type: 'json' };

describe('theilSen', () => {
  it.each(reference.slopes)('is what SciPy finds of $name at $level', ({ values, level, ...wanted }) => {
    const { slope, interval } = theilSen(values, level);
    expect(slope).toBeCloseTo(wanted.slope, 9);
    expect(interval.low).toBeCloseTo(wanted.low, 9);
    expect(interval.high).toBeCloseTo(wanted.high, 9);
  });

  it('has no slope, and no doubt of it, where all values are the same', () => {
    expect(theilSen([7, 7, 7, 7])).toEqual({ slope: 0, interval: { low: 0, high: 0 } });
  });

  it('holds the true slope as often as its level says', () => {
    const random = mulberry32(1);
    let held = 0;
    for (let run = 0; run < 1_000; run++) {
      const values = Array.from({ length: 21 }, (_, i) => 3 * i + random() + random());
      if (contains(theilSen(values).interval, 3)) held++;
    }
    expect(held).toBeGreaterThan(930);
    expect(held).toBeLessThan(980);
  });

  it('refuses fewer than three values, one that is no number, and a level that is none', () => {
    expect(() => theilSen([1, 2])).toThrow(RangeError);
    expect(() => theilSen([1, 2, NaN])).toThrow(RangeError);
    expect(() => theilSen([1, 2, 3], 1)).toThrow(RangeError);
  });
});
