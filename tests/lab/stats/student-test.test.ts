import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { studentTest } from '../../../src/lab/stats/student-test.ts';
import reference from '../../reference/series.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('studentTest', () => {
  it.each(reference.tests)('agrees with the reference: $p', ({ a, b, p }) => {
    expect(relativeError(studentTest(a, b), p)).toBeLessThan(1e-9);
    expect(relativeError(studentTest(b, a), p)).toBeLessThan(1e-9);
  });

  it('is certain of lists without a spread', () => {
    expect(studentTest([2, 2], [3])).toBe(0);
    expect(studentTest([0.1, 0.1, 0.1], [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(1);
  });

  it('takes chance for a difference as often as p says', () => {
    const random = mulberry32(1);
    const draw = (size: number) => Array.from({ length: size }, () => normal(random));
    const found = Array.from({ length: 4_000 }, () => studentTest(draw(3), draw(20)));
    expect(found.filter((p) => p <= 0.05).length / 4_000).toBeCloseTo(0.05, 2);
  });

  it.each([
    [[], [1, 2, 3]],
    [[1], [2]],
    [[1, 2], [NaN]],
  ])('refuses %j and %j', (a, b) => {
    expect(() => studentTest(a, b)).toThrow(RangeError);
  });
});
