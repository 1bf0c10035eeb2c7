import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { mannWhitney } from '../../../src/lab/stats/mann-whitney.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { lognormal } from '../../support/lognormal.ts';
import { relativeError } from '../../support/relative-error.ts';
import { valuesOf } from './values-of.ts';

describe('mannWhitney', () => {
  it.each(reference.pairs)('agrees with the reference on $name', ({ baseline, candidate, ...pair }) => {
    const { u, p, method } = mannWhitney(valuesOf(baseline), valuesOf(candidate));
    expect(u).toBe(pair.mannWhitney.u);
    expect(method).toBe(pair.mannWhitney.method);
    expect(relativeError(p, pair.mannWhitney.p)).toBeLessThan(1e-9);
  });

  it('knows the two lists apart by U, and not by p', () => {
    const [one, other] = [mannWhitney([1, 2, 4], [3, 5]), mannWhitney([3, 5], [1, 2, 4])];
    expect([one.u, other.u]).toEqual([5, 1]);
    expect(one.p).toBe(other.p);
  });

  it('minds nothing but the order', () => {
    const [a, b] = [lognormal(9, 1, mulberry32(1)), lognormal(12, 1, mulberry32(2))];
    expect(mannWhitney(a.map(Math.log), b.map(Math.log))).toEqual(mannWhitney(a, b));
    expect(mannWhitney(a.toReversed(), b.toReversed())).toEqual(mannWhitney(a, b));
  });

  it('takes 0 and −0 for one value', () => {
    expect(mannWhitney([-0, 1], [0, 2]).u).toBe(2.5);
  });

  it('finds nothing in values that are all one', () => {
    expect(mannWhitney([2, 2, 2], [2, 2])).toEqual({ u: 3, p: 1, method: 'normal' });
  });

  it('counts a tie within a list as one', () => {
    expect(mannWhitney([1, 1, 2], [3, 4]).method).toBe('normal');
  });

  it('finds a difference in no more than 5 of 100 pairs of lists that have none', () => {
    const random = mulberry32(12);
    const rate = (draw: (size: number) => number[]) => {
      let found = 0;
      for (let trial = 0; trial < 3_000; trial++) if (mannWhitney(draw(9), draw(14)).p < 0.05) found++;
      return found / 3_000;
    };
    expect(rate((size) => lognormal(size, 1, random))).toBeLessThan(0.057);
    expect(rate((size) => lognormal(size, 1, random).map(Math.round))).toBeLessThan(0.057);
  });

  it.each([
    [[], [1]],
    [[1], []],
    [[NaN], [1]],
    [[1], [Infinity]],
  ])('refuses %j and %j', (baseline, candidate) => {
    expect(() => mannWhitney(baseline, candidate)).toThrow(RangeError);
  });
});
