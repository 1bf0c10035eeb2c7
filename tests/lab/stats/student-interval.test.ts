import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { studentInterval } from '../../../src/lab/stats/student-interval.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { lognormal } from '../../support/lognormal.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('studentInterval', () => {
  it.each(reference.lists)('agrees with the reference on $values', ({ values, interval }) => {
    const { low, high } = studentInterval(values);
    expect(relativeError(low, interval.low)).toBeLessThan(1e-9);
    expect(relativeError(high, interval.high)).toBeLessThan(1e-9);
  });

  it('is wider at a higher level', () => {
    const at = (level: number) => studentInterval([1, 2, 4], level);
    expect(at(0.99).high).toBeGreaterThan(at(0.9).high);
    expect(at(0.99).low).toBeLessThan(at(0.9).low);
  });

  it.each([[[]], [[1]], [[1, NaN]]])('refuses %j', (values) => {
    expect(() => studentInterval(values)).toThrow(RangeError);
  });

  it.each([-0.5, 0, 1, 1.5, NaN])('refuses the level %d', (level) => {
    expect(() => studentInterval([1, 2], level)).toThrow(RangeError);
  });

  it.each([3, 5, 10])('covers the true mean of %i workers about 95 times in 100', (workers) => {
    const random = mulberry32(workers);
    const spread = 0.1;
    const truth = Math.exp(spread ** 2 / 2);
    let covered = 0;
    for (let trial = 0; trial < 2_000; trial++) {
      if (contains(studentInterval(lognormal(workers, spread, random)), truth)) covered++;
    }
    expect(covered / 2_000).toBeGreaterThan(0.93);
    expect(covered / 2_000).toBeLessThan(0.97);
  });
});
