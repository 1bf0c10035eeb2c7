import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { excessKurtosis } from '../../../src/lab/stats/excess-kurtosis.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';
import { valuesOf } from './values-of.ts';

describe('excessKurtosis', () => {
  it.each(reference.lists)('agrees with the reference on $name', (list) => {
    const actual = excessKurtosis(valuesOf(list.values));
    if (list.excessKurtosis === null) expect(actual).toBeUndefined();
    else expect(relativeError(actual ?? NaN, list.excessKurtosis)).toBeLessThan(1e-9);
  });

  it('is −2 for two heaps, and near 0 for a normal sample', () => {
    const random = mulberry32(2);
    expect(excessKurtosis([1, 1, 3, 3])).toBe(-2);
    expect(
      Math.abs(excessKurtosis(Array.from({ length: 20_000 }, () => normal(random))) ?? NaN),
    ).toBeLessThan(0.1);
  });

  it.each([[[]], [[1, NaN]], [[Infinity, 1]]])('refuses %j', (values) => {
    expect(() => excessKurtosis(values)).toThrow(RangeError);
  });
});
