import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { kthDifference } from '../../../src/lab/stats/kth-difference.ts';
import { lognormal } from '../../support/lognormal.ts';

const allDifferences = (first: Float64Array, second: Float64Array) =>
  Float64Array.from(second, (value) => value)
    .reduce<number[]>((all, value) => [...all, ...Array.from(first, (other) => value - other)], [])
    .sort((a, b) => a - b);

const random = mulberry32(77);
const lists = {
  'of one value each': [[3], [5]],
  'of one and several': [[3], [1, 2, 8]],
  'that are equal': [
    [0.1, 0.2, 0.3],
    [0.1, 0.2, 0.3],
  ],
  'without spread': [
    [0.1, 0.1],
    [0.1, 0.1, 0.1],
  ],
  'with ties': [
    [5, 5, 10, 10, 15],
    [5, 10, 10, 20],
  ],
  'of lognormal values': [lognormal(17, 1, random), lognormal(23, 1, random)],
  'with a great offset': [
    lognormal(9, 1, random).map((v) => v + 1e9),
    lognormal(9, 1, random).map((v) => v + 1e9),
  ],
  'of every magnitude': [
    [-1e300, -1, -1e-300, 0, 1e-300, 1e-5],
    [-1e-300, 0, 5e-324, 1e-9, 7, 1e300],
  ],
};

describe('kthDifference', () => {
  it.each(Object.entries(lists))('is the one at its place among all, for lists %s', (_, [one, other]) => {
    const [first, second] = [Float64Array.from(one).sort(), Float64Array.from(other).sort()];
    allDifferences(first, second).forEach((difference, i) => {
      expect(kthDifference(first, second, i + 1)).toBe(difference + 0);
    });
  });
});
