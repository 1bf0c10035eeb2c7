import { describe, expect, it } from 'vitest';
import { countsAreExact, orderings, rankSumCounts } from '../../../src/lab/stats/rank-sum-counts.ts';
import { relativeError } from '../../support/relative-error.ts';

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('orderings', () => {
  it.each([
    [1, 1, 2],
    [3, 3, 20],
    [2, 100_000, 5_000_150_001],
    [8, 12, 125_970],
    [20, 20, 137_846_528_820],
  ])('of %i and %i values are %i, either way round', (m, n, count) => {
    expect(orderings(m, n)).toBe(count);
    expect(orderings(n, m)).toBe(count);
  });

  it('of very many are more than a double can hold', () => {
    expect(orderings(100_000, 100_000)).toBe(Infinity);
  });
});

describe('countsAreExact', () => {
  it.each([
    [28, 28, true],
    [28, 29, false],
    [8, 367, true],
    [368, 8, false],
    [1, 1_000_000, true],
    [100_000, 100_000, false],
  ])('for %i and %i says %j', (m, n, exact) => {
    expect(countsAreExact(m, n)).toBe(exact);
  });
});

describe('rankSumCounts', () => {
  it('counts the orders of two and two, of three and two', () => {
    expect([...rankSumCounts(2, 2, 4)]).toEqual([1, 1, 2, 1, 1]);
    expect([...rankSumCounts(3, 2, 6)]).toEqual([1, 1, 2, 2, 2, 1, 1]);
  });

  it('may end early', () => {
    expect([...rankSumCounts(5, 4, 3)]).toEqual([...rankSumCounts(5, 4, 20).subarray(0, 4)]);
    expect([...rankSumCounts(5, 4, 0)]).toEqual([1]);
  });

  it.each([
    [1, 9],
    [6, 7],
    [28, 28],
    [3, 2_000],
  ])('counts every order of %i and %i once, and as many of U as of its complement', (m, n) => {
    const counts = rankSumCounts(m, n, m * n);
    expect(relativeError(sum(counts), orderings(m, n))).toBeLessThan(1e-14);
    expect([...counts]).toEqual([...counts].reverse());
  });
});
