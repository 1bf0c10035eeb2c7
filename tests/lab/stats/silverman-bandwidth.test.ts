import { describe, expect, it } from 'vitest';
import { silvermanBandwidth } from '../../../src/lab/stats/silverman-bandwidth.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('silvermanBandwidth', () => {
  it.each(reference.bandwidths)('agrees with the reference on $values', ({ values, bandwidth }) => {
    const ascending = values.toSorted((a, b) => a - b);
    expect(relativeError(silvermanBandwidth(ascending), bandwidth)).toBeLessThan(1e-9);
  });

  it('is a hundredth of the value where all are one, or 1 at zero', () => {
    expect(silvermanBandwidth([0.1, 0.1, 0.1])).toBeCloseTo(0.001, 15);
    expect(silvermanBandwidth([-5, -5])).toBe(0.05);
    expect(silvermanBandwidth([0, 0])).toBe(1);
  });

  it('is positive where the spread is too small to be squared', () => {
    expect(silvermanBandwidth([0, 1e-200])).toBe(1);
  });

  it.each([[[]], [[1]], [[1, NaN]], [[1, Infinity]]])('refuses %j', (ascending) => {
    expect(() => silvermanBandwidth(ascending)).toThrow(RangeError);
  });
});
