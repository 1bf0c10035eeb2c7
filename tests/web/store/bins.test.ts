import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { createBins } from '../../../src/web/store/bins.ts';
import { latencies } from '../../support/latencies.ts';

const binsOf = (values: Iterable<number>) => {
  const bins = createBins();
  for (const value of values) bins.add(value);
  return bins;
};

describe('createBins', () => {
  it('finds quantiles to within 0.2 %', () => {
    const values = latencies(20_000, mulberry32(1)).map((value) => value * 1e-4);
    const sorted = values.toSorted();
    const bins = binsOf(values);
    for (const level of [0.01, 0.25, 0.5, 0.95, 0.99]) {
      const exact = sorted[Math.floor(level * sorted.length)];
      expect(Math.abs(bins.quantile(level) / exact - 1)).toBeLessThan(0.003);
    }
  });

  it('visits bins in order, each holding its values, with nothing lost', () => {
    const values = [3, 0.001, 3, 70_000, 0.25];
    const seen: [number, number, number][] = [];
    binsOf(values).visit((low, high, count) => seen.push([low, high, count]));
    expect(seen.map(([, , count]) => count)).toEqual([1, 1, 2, 1]);
    [0.001, 0.25, 3, 70_000].forEach((value, i) => {
      expect(seen[i][0]).toBeLessThanOrEqual(value);
      expect(seen[i][1]).toBeGreaterThan(value);
      expect(seen[i][1] / seen[i][0]).toBeLessThan(1.002);
    });
  });

  it('puts what is no duration into the least bin', () => {
    const bins = binsOf([0, -1, Number.NaN, 5]);
    expect(bins.total()).toBe(4);
    expect(bins.quantile(0.25)).toBeLessThan(1e-300);
  });

  it('has no quantile of nothing', () => {
    expect(createBins().quantile(0.5)).toBeNaN();
  });
});
