import { describe, expect, it } from 'vitest';
import {
  commonCalls,
  leastSection,
  nextCalls,
  sectionLength,
  typicalCall,
} from '../../../src/lab/measure/section-length.ts';

const share = (budgetMs: number, samples: number, cases = 1) => ({
  budgetMs,
  samples,
  cases: Array.from({ length: cases }, (_, index) => index),
});

describe('leastSection', () => {
  it('is 20 clock steps, and never below 50 µs', () => {
    expect(leastSection(1)).toBe(20);
    expect(leastSection(0.005)).toBeCloseTo(0.1);
    expect(leastSection(1e-6)).toBe(0.05);
  });
});

describe('sectionLength', () => {
  it('is never below the least nor above 1,000 clock steps', () => {
    expect(sectionLength(0.005, share(1, 10_000), 0)).toBeCloseTo(0.1);
    expect(sectionLength(1, share(100, 10_000), 1)).toBe(20);
    expect(sectionLength(0.005, share(10_000, 10), 1)).toBe(5);
  });

  it('is the least where 1,000 clock steps are shorter', () => {
    expect(sectionLength(1e-6, share(10_000, 10), 1)).toBe(0.05);
  });

  it('shares the budget out over the samples in between', () => {
    expect(sectionLength(0.005, share(600, 1_000), 0)).toBeCloseTo(0.3);
    expect(sectionLength(0.005, share(600, 1_000, 3), 0)).toBeCloseTo(0.3);
  });

  it('leaves the empty calls of a round their time', () => {
    expect(sectionLength(0.005, share(600, 1_000), 2)).toBeCloseTo(0.3 - 2 * 0.1);
    expect(sectionLength(0.005, share(600, 1_000, 2), 2)).toBeCloseTo(0.3 - 0.1);
  });
});

describe('nextCalls', () => {
  it('keeps a number of calls that is about right', () => {
    expect(nextCalls(100, 0.9, 1, 1e9)).toBe(100);
  });
  it('grows at most eightfold, also when the clock did not move', () => {
    expect(nextCalls(10, 0.001, 1, 1e9)).toBe(80);
    expect(nextCalls(10, 0, 1, 1e9)).toBe(80);
  });
  it('shrinks to one call at the least and to the most allowed', () => {
    expect(nextCalls(10, 1_000, 1, 1e9)).toBe(1);
    expect(nextCalls(500, 0.1, 1, 1_000)).toBe(1_000);
  });
});

describe('typicalCall', () => {
  const section = (calls: number, callMs: number) => ({ calls, elapsed: calls * callMs });

  it('is the time of a call in the middle one of the last sections', () => {
    expect(typicalCall([3, 1, 2].map((ms) => section(10, ms)))).toBe(2);
    const long = [
      ...Array.from({ length: 20 }, () => section(10, 9)),
      ...Array.from({ length: 9 }, () => section(10, 1)),
    ];
    expect(typicalCall(long)).toBe(1);
  });

  it('does not mind an interruption, even of one section out of two', () => {
    expect(typicalCall([section(10, 1), section(10, 500)])).toBe(1);
    expect(typicalCall([section(10, 500), section(10, 1)])).toBe(1);
  });

  it('leaves out sections of less than half as many calls as the last, from before a length was found', () => {
    expect(typicalCall([section(1, 9), section(8, 8), section(64, 1)])).toBe(1);
  });
});

describe('commonCalls', () => {
  const arms = (...callMs: number[]) => callMs.map((ms) => ({ callMs: ms, mostCalls: 1e9 }));

  it('are one number for all, set by the quickest', () => {
    expect(commonCalls(arms(0.01, 0.02, 0.05), 1)).toEqual([100, 100, 100]);
  });

  it('are each its own where the slowest would take more than 8 times as long', () => {
    expect(commonCalls(arms(0.01, 0.08), 1)).toEqual([100, 100]);
    expect(commonCalls(arms(0.01, 0.09), 1)).toEqual([100, 11]);
    expect(commonCalls(arms(0.01, 50), 1)).toEqual([100, 1]);
  });

  it('are no more than each can make', () => {
    expect(commonCalls([...arms(0.001), { callMs: 0.001, mostCalls: 400 }], 1)).toEqual([400, 400]);
    expect(commonCalls([...arms(0.001), { callMs: 0.001, mostCalls: 1 }], 1)).toEqual([1_000, 1]);
  });

  it('are the most there can be of a call for which the clock did not move', () => {
    expect(commonCalls([{ callMs: 0, mostCalls: 1_000 }], 1)).toEqual([1_000]);
  });

  it('are one of a slow case, and none of no cases', () => {
    expect(commonCalls(arms(5_000), 1)).toEqual([1]);
    expect(commonCalls([], 1)).toEqual([]);
  });
});
