import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { Random } from '../../../src/lab/model/units.ts';
import { studentInterval } from '../../../src/lab/stats/student-interval.ts';
import { yuenInterval } from '../../../src/lab/stats/yuen-interval.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';
import { valuesOf } from './values-of.ts';

const wanted = reference.lists.flatMap(({ name, values, ...list }) => [
  { name, values, level: 0.95, trim: 0.2, interval: list.yuenInterval },
  { name, values, level: 0.999, trim: 0.1, interval: list.yuenIntervalWide },
  { name, values, level: 0.95, trim: 0, interval: list.studentInterval },
]);

/** Symmetric, with tails so heavy that one value in six is an outlier. */
const heavy = (random: Random) => normal(random) / (random() < 0.15 ? 0.1 : 1);

function coverage(size: number, draw: (random: Random) => number): number {
  const random = mulberry32(size);
  let covered = 0;
  for (let trial = 0; trial < 4_000; trial++) {
    if (contains(yuenInterval(Array.from({ length: size }, () => draw(random))), 0)) covered++;
  }
  return covered / 4_000;
}

describe('yuenInterval', () => {
  it.each(wanted)(
    'agrees with the reference on $name at $level, $trim',
    ({ values, level, trim, interval }) => {
      if (interval === null) {
        expect(() => yuenInterval(valuesOf(values), level, trim)).toThrow(RangeError);
        return;
      }
      const { low, high } = yuenInterval(valuesOf(values), level, trim);
      expect(relativeError(low, interval.low)).toBeLessThan(1e-9);
      expect(relativeError(high, interval.high)).toBeLessThan(1e-9);
    },
  );

  it('has no width where the middle values are one', () => {
    expect(yuenInterval([5, 5, 5, 5, 90])).toEqual({ low: 5, high: 5 });
  });

  it('is narrower than that of the mean where one worker went astray', () => {
    const values = [1, 1.01, 1.02, 0.99, 1, 0.98, 1.03, 4];
    const [robust, plain] = [yuenInterval(values), studentInterval(values)];
    expect(robust.high - robust.low).toBeLessThan((plain.high - plain.low) / 5);
  });

  it.each([8, 12, 24])('covers the centre of %i normal values about 95 times in 100', (size) => {
    expect(Math.abs(coverage(size, normal) - 0.95)).toBeLessThan(0.02);
  });

  it.each([8, 12, 24])('covers no less often with heavy tails, from %i values', (size) => {
    expect(coverage(size, heavy)).toBeGreaterThan(0.93);
  });

  it.each([[[]], [[1]], [[1, NaN]], [[1, 2, -Infinity]]])('refuses %j', (values) => {
    expect(() => yuenInterval(values)).toThrow(RangeError);
  });

  it.each([
    [0, 0.2],
    [1, 0.2],
    [NaN, 0.2],
    [0.95, -0.1],
    [0.95, 0.5],
  ])('refuses the level %d with a trim of %d', (level, trim) => {
    expect(() => yuenInterval([1, 2, 3, 4, 5], level, trim)).toThrow(RangeError);
  });
});
