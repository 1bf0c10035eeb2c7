import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { autocorrelation } from '../../../src/lab/stats/autocorrelation.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';
import { autoregressive } from './autoregressive.ts';

describe('autocorrelation', () => {
  it.each(reference.series)('agrees with the reference on $values', ({ values, autocorrelations }) => {
    for (const { lag, r } of autocorrelations) {
      expect(relativeError(autocorrelation(values, lag), r)).toBeLessThan(1e-9);
    }
  });

  it('has its closed form for an alternating series', () => {
    const values = [1, -1, 1, -1, 1, -1, 1, -1];
    expect(autocorrelation(values, 1)).toBe(-7 / 8);
    expect(autocorrelation(values, 2)).toBe(6 / 8);
  });

  it('is 1 at lag 0, and 0 elsewhere for values that are all equal', () => {
    expect(autocorrelation([3, 1, 2], 0)).toBe(1);
    expect(autocorrelation([0.1, 0.1, 0.1], 0)).toBe(1);
    expect(autocorrelation([0.1, 0.1, 0.1], 1)).toBe(0);
  });

  it('does not change with unit and offset', () => {
    const values = autoregressive(50, 0.5, mulberry32(1));
    const moved = values.map((value) => 1024 - 4 * value);
    expect(relativeError(autocorrelation(moved, 3), autocorrelation(values, 3))).toBeLessThan(1e-10);
  });

  it('falls with the power of the lag where each value keeps a share of the last', () => {
    const values = autoregressive(50_000, 0.8, mulberry32(2));
    for (const lag of [1, 2, 5])
      expect(Math.abs(autocorrelation(values, lag) - 0.8 ** lag)).toBeLessThan(0.02);
  });

  it.each([[[]], [[1]], [[1, NaN]], [[1, Infinity]]])('refuses %j', (values) => {
    expect(() => autocorrelation(values, 0)).toThrow(RangeError);
  });

  it.each([-1, 0.5, 3, NaN])('refuses the lag %d in three values', (lag) => {
    expect(() => autocorrelation([1, 2, 3], lag)).toThrow(RangeError);
  });
});
