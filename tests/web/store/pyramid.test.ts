import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { createPyramid } from '../../../src/web/store/pyramid.ts';
import { latencies } from '../../support/latencies.ts';

describe('createPyramid', () => {
  it('answers for any stretch what reading it all would answer', () => {
    const random = mulberry32(1);
    const values = latencies(5_000, random);
    const pyramid = createPyramid();
    for (let count = 0; count < values.length; count += Math.ceil(random() * 700)) {
      pyramid.grow(values.subarray(0, count));
    }
    pyramid.grow(values);
    for (let trial = 0; trial < 500; trial++) {
      const from = Math.floor(random() * values.length);
      const to = from + 1 + Math.floor(random() * (values.length - from));
      const stretch = values.subarray(from, to);
      expect(pyramid.extent(from, to)).toEqual({
        least: stretch.reduce((a, b) => Math.min(a, b)),
        greatest: stretch.reduce((a, b) => Math.max(a, b)),
      });
    }
  });

  it('knows no values at first, and none outside the column', () => {
    const pyramid = createPyramid();
    const nothing = { least: Infinity, greatest: -Infinity };
    expect(pyramid.extent(0, 10)).toEqual(nothing);
    pyramid.grow([3, 1]);
    expect(pyramid.extent(2, 10)).toEqual(nothing);
    expect(pyramid.extent(-5, 10)).toEqual({ least: 1, greatest: 3 });
  });

  it('reads at most fourteen samples a stretch, out of a million', () => {
    let reads = 0;
    const million = latencies(1_000_000, mulberry32(2));
    const watched = new Proxy(million, {
      get(target, key) {
        if (typeof key === 'string' && /^\d/.test(key)) reads++;
        const value: unknown = Reflect.get(target, key, target);
        return value;
      },
    });
    const pyramid = createPyramid();
    pyramid.grow(million);
    pyramid.grow(watched);
    expect(reads).toBe(0);
    for (let column = 0; column < 1_000; column++) pyramid.extent(column * 997, (column + 1) * 997);
    // One look at least and one at greatest, and a third and fourth to take what is new.
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(1_000 * 14 * 4);
  });

  it('counts the values above a limit', () => {
    const values = latencies(3_001, mulberry32(3));
    const pyramid = createPyramid();
    pyramid.grow(values);
    for (const limit of [0, 1, 2, 4, 100]) {
      for (const [from, to] of [
        [0, 3_001],
        [5, 6],
        [7, 2_950],
        [64, 512],
        [9, 9],
        [-5, 9_999],
      ]) {
        const stretch = values.subarray(Math.max(0, from), to);
        expect(pyramid.countAbove(limit, from, to)).toBe(stretch.filter((value) => value > limit).length);
      }
    }
  });
});
