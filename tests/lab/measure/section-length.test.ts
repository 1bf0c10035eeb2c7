import { describe, expect, it } from 'vitest';
import { nextCalls, sectionLength } from '../../../src/lab/measure/section-length.ts';

describe('sectionLength', () => {
  it('is never below 20 clock steps nor above 1,000', () => {
    expect(sectionLength(0.005, 1, 10_000)).toBeCloseTo(0.1);
    expect(sectionLength(1, 100, 10_000)).toBe(20);
    expect(sectionLength(0.005, 10_000, 10)).toBe(5);
  });
  it('shares the budget out over the samples in between', () => {
    expect(sectionLength(0.005, 600, 2_000)).toBeCloseTo(0.15);
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
