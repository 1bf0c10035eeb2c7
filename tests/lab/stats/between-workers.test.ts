import { describe, expect, it } from 'vitest';
import { betweenWorkers, chanceOfZero } from '../../../src/lab/stats/between-workers.ts';
import { studentInterval } from '../../../src/lab/stats/student-interval.ts';
import { yuenInterval } from '../../../src/lab/stats/yuen-interval.ts';

describe('betweenWorkers', () => {
  it('is the mean of few workers, with the interval of Student', () => {
    const values = [1, 2, 4, 4, 5, 6, 20];
    expect(betweenWorkers(values)).toEqual({ middle: 6, interval: studentInterval(values) });
  });

  it('is not moved by one worker that went astray, from eight on', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    const { middle, interval } = betweenWorkers(values);
    expect(middle).toBeCloseTo(4.5, 12);
    expect(interval).toEqual(yuenInterval(values, 0.96));
    expect(betweenWorkers([...values.slice(0, 7), 8_000])).toEqual({ middle, interval });
  });

  it('has no interval for one worker', () => {
    expect(betweenWorkers([3])).toEqual({ middle: 3 });
  });

  it('is wider where it is to miss less often', () => {
    const width = (level: number) => {
      const { interval = { low: 0, high: 0 } } = betweenWorkers([1, 2, 3], level);
      return interval.high - interval.low;
    };
    expect(width(0.99)).toBeGreaterThan(width(0.95));
  });

  it.each([[[]], [[1, NaN]], [[Infinity]]])('refuses %j', (values) => {
    expect(() => betweenWorkers(values)).toThrow(RangeError);
  });
});

describe('chanceOfZero', () => {
  it.each([[[0.3, 1.1, -0.2, 0.9]], [[0.3, 1.1, -0.2, 0.9, 0.5, 0.1, 1.3, 0.7, -0.4, 0.2]]])(
    'is where the interval of %j just reaches 0',
    (values) => {
      const chance = chanceOfZero(values);
      expect(betweenWorkers(values, 1 - chance).interval?.low).toBeCloseTo(0, 10);
    },
  );

  it('is certain of what does not vary', () => {
    expect([chanceOfZero([0, 0]), chanceOfZero([1, 1])]).toEqual([1, 0]);
  });

  it.each([[[]], [[1]], [[1, NaN]]])('refuses %j', (values) => {
    expect(() => chanceOfZero(values)).toThrow(RangeError);
  });
});
