import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../../src/lab/stats/student-quantile.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('studentQuantile', () => {
  it.each(reference.student)('agrees with the reference at p = $p, df = $df', ({ p, df, t }) => {
    expect(relativeError(studentQuantile(p, df), t)).toBeLessThan(1e-9);
  });

  it('is odd round one half', () => {
    expect(studentQuantile(0.5, 4)).toBe(0);
    expect(studentQuantile(0.25, 4)).toBe(-studentQuantile(0.75, 4));
  });

  it('nears the normal quantile as the freedoms grow', () => {
    expect(studentQuantile(0.975, 1e7)).toBeCloseTo(1.959963984540054, 6);
  });

  it('follows the heavy tail of one degree of freedom', () => {
    const p = 1 - 2 ** -40;
    expect(relativeError(studentQuantile(p, 1), 1 / Math.tan(Math.PI * 2 ** -40))).toBeLessThan(1e-9);
  });

  it.each([
    [0, 4],
    [1, 4],
    [NaN, 4],
    [0.9, 0],
    [0.9, -1],
    [0.9, NaN],
    [0.9, Infinity],
  ])('refuses p = %d, df = %d', (p, df) => {
    expect(() => studentQuantile(p, df)).toThrow(RangeError);
  });
});
