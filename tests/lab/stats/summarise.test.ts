import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/lab/stats/summarise.ts';
import reference from '../../reference/statistics.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';
import { sampledOf, workerBatch } from '../../support/sampled-of.ts';

/** Every number of a structure, by its path. */
function numbers(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbers(part, `${path}.${key}`));
}

describe('summarise', () => {
  const { replicates, summary } = reference.summary;
  const batches = replicates.map((durations, replicate) => workerBatch(replicate, durations));

  it('agrees with the reference in every figure', () => {
    const { workers, ...figures } = summarise({ batches }) ?? {};
    expect(workers).toEqual([0, 1, 2, 3, 4]);
    const actual = new Map(numbers(figures));
    const expected = numbers(summary);
    expect([...actual.keys()].toSorted()).toEqual(expected.map(([path]) => path).toSorted());
    for (const [path, value] of expected) {
      expect(relativeError(actual.get(path) ?? NaN, value), path).toBeLessThan(1e-9);
    }
  });

  it('does not mind how samples come in batches, nor their order', () => {
    const pieces = batches.flatMap(({ replicate, durations }) => [
      workerBatch(replicate, [...durations.subarray(20)]),
      workerBatch(replicate, [...durations.subarray(0, 20)]),
    ]);
    expect(summarise({ batches: pieces.toReversed() })).toEqual(summarise({ batches }));
  });

  it('counts warm-up and leaves it out of every figure', () => {
    const warm = [workerBatch(0, [900, 901, 902], 'warm-up'), ...batches, workerBatch(9, [900], 'warm-up')];
    const { excluded, ...figures } = summarise({ batches: warm }) ?? {};
    expect(excluded).toEqual({ ...summary.excluded, warmUp: 4 });
    expect(figures).toEqual({ ...summarise({ batches }), excluded: undefined });
  });

  it('keeps severe outliers out of the mean and its deviation, and in everything else', () => {
    const figures = summarise(sampledOf([[1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000]]));
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
    const figures = summarise(sampledOf([[1, 2, 3, 4, 5, 6, 7, 8, 15]]));
    expect(figures).toMatchObject({ kept: 9, excluded: { severe: 0, mild: 1 }, mean: 51 / 9 });
  });

  it('estimates by one median a worker, however many samples each gave', () => {
    const figures = summarise(sampledOf([[1, 1, 1, 1, 1, 1], [3]]));
    expect(figures).toMatchObject({ estimate: 2, replicates: [1, 3] });
  });

  it('has no interval with one worker', () => {
    expect(summarise({ batches: [workerBatch(3, [1, 2, 3])] })).not.toHaveProperty('interval');
  });

  it('passes over a worker that gave nothing', () => {
    expect(summarise(sampledOf([[], [1, 2], [3]]))).toMatchObject({
      replicates: [1.5, 3],
    });
  });

  it('has no variation where a clock saw nothing pass', () => {
    expect(summarise(sampledOf([[0, 0]]))).toMatchObject({ estimate: 0, standardDeviation: 0, cv: 0 });
  });

  it.each([
    ['nothing', []],
    ['one sample', [workerBatch(0, [1])]],
    ['warm-up alone', [workerBatch(0, [1, 2, 3], 'warm-up')]],
  ])('is undefined for %s', (_, few) => {
    expect(summarise({ batches: few })).toBeUndefined();
  });

  it.each([NaN, Infinity, -1])('refuses a duration of %d', (bad) => {
    expect(() => summarise(sampledOf([[1, 2, bad]]))).toThrow(RangeError);
  });
});

describe('summarise, of what an empty call cost', () => {
  const flat = (ms: number) => [ms, ms, ms];

  it('takes it off every figure, each worker by its own', () => {
    const gross = [
      [3, 4, 5],
      [6, 7, 8],
    ];
    const net = summarise(sampledOf(gross.map((worker, nth) => worker.map((ms) => ms - nth - 1))));
    expect(summarise(sampledOf(gross, { overheads: { 0: 1, 1: 2 } }))).toEqual({
      ...net,
      overhead: 1.5,
      likeEmpty: false,
    });
  });

  it('leaves no time below zero, nor its interval', () => {
    const summary = summarise(
      sampledOf([[1, 8, 9], [1, 1, 1], flat(2)], { overheads: { 0: 2, 1: 2, 2: 2 } }),
    );
    expect(summary).toMatchObject({ min: 0, p50: 0, replicates: [6, 0, 0] });
    expect(summary?.interval?.low).toBe(0);
  });

  it.each<[string, number[], boolean]>([
    ['takes just as long', [10, 10, 10], true],
    ['takes less long', [9, 9, 9], true],
    ['adds a tenth', [11, 11, 11], true],
    ['adds as much again', [20, 20, 20], false],
    ['adds half, for sure', [15, 15, 15], false],
    ['adds half in the mean, and perhaps nothing', [10, 13, 22], true],
    ['adds ten times as much, but not for sure', [20, 90, 220], false],
  ])('says whether a case is like an empty call that %s', (_, workers, likeEmpty) => {
    const overheads = { 0: 10, 1: 10, 2: 10 };
    expect(summarise(sampledOf(workers.map(flat), { overheads }))).toMatchObject({ likeEmpty, overhead: 10 });
  });

  it('says so of one worker by the time it adds', () => {
    const likeEmpty = (ms: number) => summarise(sampledOf([flat(ms)], { overheads: { 0: 10 } }))?.likeEmpty;
    expect([likeEmpty(12), likeEmpty(13)]).toEqual([true, false]);
  });

  it('says nothing of it where it was not measured', () => {
    const summary = summarise(sampledOf([flat(1), flat(2)]));
    expect(summary).not.toHaveProperty('overhead');
    expect(summary).not.toHaveProperty('likeEmpty');
  });
});

describe('summarise, of an opaque call', () => {
  const nanosecond = 1e-6;
  const vanishes = (ms: number, opaqueMs: number) =>
    summarise({
      ...sampledOf([
        [ms, ms],
        [ms, ms],
      ]),
      opaqueMs,
    })?.vanishes;

  it('says that work vanishes where the call takes over four times as long, and 10 ns more', () => {
    expect(vanishes(4 * nanosecond, 15 * nanosecond)).toBe(false);
    expect(vanishes(4 * nanosecond, 17 * nanosecond)).toBe(true);
    expect(vanishes(1 * nanosecond, 10 * nanosecond)).toBe(false);
    expect(vanishes(0, 10.5 * nanosecond)).toBe(true);
  });

  it('says nothing of the kind where more than 5 ns are left', () => {
    expect(vanishes(6 * nanosecond, 1_000 * nanosecond)).toBe(false);
  });

  it('keeps the time, and says nothing where there was no such call', () => {
    expect(summarise({ ...sampledOf([[2, 2]]), opaqueMs: 3 })).toMatchObject({ opaque: 3, vanishes: false });
    expect(summarise(sampledOf([[2, 2]]))).not.toHaveProperty('vanishes');
  });
});

describe('summarise, of workers', () => {
  const flat = (ms: number) => [ms, ms];

  it('names them, and leaves out those whose samples are void', () => {
    const batches = [workerBatch(12, flat(4)), workerBatch(0, flat(1)), workerBatch(1, flat(100))];
    expect(summarise({ batches, voided: [1] })).toMatchObject({
      workers: [0, 12],
      replicates: [1, 4],
      kept: 4,
      max: 4,
    });
  });

  it('is undefined where all of them are void', () => {
    expect(summarise({ batches: [workerBatch(0, flat(1))], voided: [0] })).toBeUndefined();
  });

  it('does not follow one that went astray, from eight on', () => {
    const summary = summarise(sampledOf([1, 1, 1, 1, 1, 1, 1, 1_000].map(flat)));
    expect(summary).toMatchObject({ estimate: 1, interval: { low: 1, high: 1 } });
  });

  it('keeps the interval of a time at or above zero', () => {
    expect(summarise(sampledOf([flat(1), flat(9)]))?.interval?.low).toBe(0);
  });
});
