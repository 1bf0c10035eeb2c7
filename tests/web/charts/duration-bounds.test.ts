import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { durationBounds } from '../../../src/web/charts/duration-bounds.ts';
import { latencies } from '../../support/latencies.ts';
import { columnsOf, measured, warmUp } from '../../support/samples-of.ts';

describe('durationBounds', () => {
  const steady = latencies(5_000, mulberry32(1), 0.1);

  it('is not stretched by a few outliers fifty times as slow', () => {
    const spiked = steady.map((value, i) => (i % 1_000 === 0 ? 50 : value));
    expect(durationBounds(columnsOf(measured(spiked)), 'linear')).toEqual(
      durationBounds(columnsOf(measured(steady)), 'linear'),
    );
  });

  it('makes room for all samples when none is far out', () => {
    const [low, high] = durationBounds(columnsOf(measured([10, 11, 12])), 'linear');
    expect(low).toBeLessThan(10);
    expect(high).toBeGreaterThan(12);
  });

  it('gives equal samples a range', () => {
    for (const kind of ['linear', 'log'] as const) {
      const [low, high] = durationBounds(columnsOf(measured([5, 5, 5])), kind);
      expect(low).toBeLessThan(5);
      expect(high).toBeGreaterThan(5);
    }
  });

  it('goes by warm-up only until something is measured', () => {
    expect(durationBounds(columnsOf(warmUp([900, 1_000])), 'linear')[1]).toBeGreaterThan(1_000);
    expect(durationBounds(columnsOf(warmUp([900]), measured([1, 2])), 'linear')[1]).toBeLessThan(3);
  });

  it.each(['linear', 'log'] as const)('has a %s range for nothing and for zeros', (kind) => {
    for (const samples of [columnsOf(), columnsOf(measured([0, 0]))]) {
      const [low, high] = durationBounds(samples, kind);
      expect(high).toBeGreaterThan(low);
      expect(low).toBeGreaterThanOrEqual(0);
      if (kind === 'log') expect(low).toBeGreaterThan(0);
    }
  });
});
