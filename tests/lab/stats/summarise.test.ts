import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/lab/model/run.ts';
import { summarise } from '../../../src/lab/stats/summarise.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

const batch = (replicate: number, durations: number[], phase: Phase = 'measured') => ({
  replicate,
  phase,
  durations: Float64Array.from(durations),
});

/** Every number of a structure, by its path. */
function numbers(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbers(part, `${path}.${key}`));
}

describe('summarise', () => {
  const { replicates, summary } = reference.summary;
  const batches = replicates.map((durations, replicate) => batch(replicate, durations));

  it('agrees with the reference in every figure', () => {
    const actual = new Map(numbers(summarise(batches)));
    const expected = numbers(summary);
    expect([...actual.keys()].toSorted()).toEqual(expected.map(([path]) => path).toSorted());
    for (const [path, value] of expected) {
      expect(relativeError(actual.get(path) ?? NaN, value), path).toBeLessThan(1e-9);
    }
  });

  it('does not mind how samples come in batches, nor their order', () => {
    const pieces = batches.flatMap(({ replicate, durations }) => [
      batch(replicate, [...durations.subarray(20)]),
      batch(replicate, [...durations.subarray(0, 20)]),
    ]);
    expect(summarise(pieces.toReversed())).toEqual(summarise(batches));
  });

  it('counts warm-up and leaves it out of every figure', () => {
    const warm = [batch(0, [900, 901, 902], 'warm-up'), ...batches, batch(9, [900], 'warm-up')];
    const { excluded, ...figures } = summarise(warm) ?? {};
    expect(excluded).toEqual({ ...summary.excluded, warmUp: 4 });
    expect(figures).toEqual({ ...summarise(batches), excluded: undefined });
  });

  it('keeps severe outliers out of the mean and its deviation, and in everything else', () => {
    const figures = summarise([batch(0, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000])]);
    expect(figures).toMatchObject({
      kept: 9,
      excluded: { warmUp: 0, severe: 1, mild: 0 },
      mean: 5,
      max: 1_000,
      p50: 5.5,
      estimate: 5.5,
    });
  });

  it('names mild outliers and counts them everywhere', () => {
    // Quartiles 3 and 7: mild beyond 13, severe beyond 19.
    const figures = summarise([batch(0, [1, 2, 3, 4, 5, 6, 7, 8, 15])]);
    expect(figures).toMatchObject({ kept: 9, excluded: { severe: 0, mild: 1 }, mean: 51 / 9 });
  });

  it('estimates by one median a worker, however many samples each gave', () => {
    const figures = summarise([batch(0, [1, 1, 1, 1, 1, 1]), batch(1, [3])]);
    expect(figures).toMatchObject({ estimate: 2, replicates: [1, 3] });
  });

  it('has no interval with one worker', () => {
    expect(summarise([batch(3, [1, 2, 3])])).not.toHaveProperty('interval');
  });

  it('passes over a worker that gave nothing', () => {
    expect(summarise([batch(0, []), batch(1, [1, 2]), batch(2, [3])])).toMatchObject({
      replicates: [1.5, 3],
    });
  });

  it('has no variation where a clock saw nothing pass', () => {
    expect(summarise([batch(0, [0, 0])])).toMatchObject({ estimate: 0, standardDeviation: 0, cv: 0 });
  });

  it.each([
    ['nothing', []],
    ['one sample', [batch(0, [1])]],
    ['warm-up alone', [batch(0, [1, 2, 3], 'warm-up')]],
  ])('is undefined for %s', (_, few) => {
    expect(summarise(few)).toBeUndefined();
  });

  it.each([NaN, Infinity, -1])('refuses a duration of %d', (bad) => {
    expect(() => summarise([batch(0, [1, 2, bad])])).toThrow(RangeError);
  });
});

it('keeps the interval of a time at or above zero', () => {
  const worker = (replicate: number, ms: number) =>
    ({ phase: 'measured', replicate, durations: Float64Array.of(ms, ms) }) as const;
  expect(summarise([worker(0, 1), worker(1, 9)])?.interval?.low).toBe(0);
});
