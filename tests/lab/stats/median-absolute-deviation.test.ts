import { describe, expect, it } from 'vitest';
import { medianAbsoluteDeviation } from '../../../src/lab/stats/median-absolute-deviation.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';
import { valuesOf } from './values-of.ts';

describe('medianAbsoluteDeviation', () => {
  it.each(reference.lists)('agrees with the reference on $name', (list) => {
    const values = valuesOf(list.values);
    expect(relativeError(medianAbsoluteDeviation(values), list.medianAbsoluteDeviation)).toBeLessThan(1e-9);
    const scaled = medianAbsoluteDeviation(values, 'normal');
    expect(relativeError(scaled, list.medianAbsoluteDeviationNormal)).toBeLessThan(1e-9);
  });

  it('estimates the standard deviation of a normal sample, with the factor', () => {
    const random = mulberry32(3);
    const sample = Array.from({ length: 20_000 }, () => 5 + 2 * normal(random));
    expect(Math.abs(medianAbsoluteDeviation(sample, 'normal') - 2)).toBeLessThan(0.05);
  });

  it('does not follow fewer than half of the values', () => {
    expect(medianAbsoluteDeviation([1, 2, 3, 1e300, -1e300])).toBeLessThanOrEqual(2);
  });

  it.each([[[]], [[1, NaN]], [[Infinity, 1]]])('refuses %j', (values) => {
    expect(() => medianAbsoluteDeviation(values)).toThrow(RangeError);
  });
});
