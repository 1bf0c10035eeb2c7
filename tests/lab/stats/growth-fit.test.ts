import { describe, expect, it } from 'vitest';
import { growthFit } from '../../../src/lab/stats/growth-fit.ts';
import { growthOrders } from '../../../src/lab/stats/growth-orders.ts';
import reference from '../../reference/series.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('growthFit', () => {
  it.each(reference.growths.map(({ points, fits }) => ({ points, fits })))(
    'agrees with the reference',
    (given) => {
      const logs = given.points.map(({ times }) => mean(times.map(Math.log)));
      growthOrders.forEach(({ of }, i) => {
        const fit = growthFit(
          given.points.map(({ n }) => of(n)),
          logs,
        );
        expect(relativeError(fit.base, given.fits[i].base)).toBeLessThan(1e-9);
        expect(relativeError(fit.factor, given.fits[i].factor)).toBeLessThan(1e-9);
        expect(relativeError(fit.error, given.fits[i].error)).toBeLessThan(1e-9);
      });
    },
  );

  it.each([
    [3, 0.25],
    [1e-6, 40],
    [1e6, 1e-7],
  ])('finds a base of %d and a factor of %d without noise', (base, factor) => {
    const functions = [1, 10, 300, 1e4, 1e7];
    const fit = growthFit(
      functions,
      functions.map((f) => Math.log(base + factor * f)),
    );
    expect(relativeError(fit.base, base)).toBeLessThan(1e-6);
    expect(relativeError(fit.factor, factor)).toBeLessThan(1e-6);
    expect(fit.error).toBeLessThan(1e-9);
  });

  it('has no base or no factor below zero', () => {
    expect(growthFit([1, 2, 4], [0, 1.2, 2.4]).base).toBe(0);
    expect(growthFit([1, 2, 4], [2.4, 1.2, 0]).factor).toBe(0);
    expect(growthFit([1, 1, 1], [1, 2, 3]).factor).toBe(0);
  });

  it.each([
    [[], []],
    [[1, 2], [1]],
    [[0], [1]],
    [[1], [NaN]],
  ])('refuses %j and %j', (functions, logs) => {
    expect(() => growthFit(functions, logs)).toThrow(RangeError);
  });
});
