import { expect, it } from 'vitest';
import { contains } from '../../../src/lab/model/interval.ts';

it.each([
  [1, true],
  [1.5, true],
  [2, true],
  [0.999, false],
  [2.001, false],
  [NaN, false],
])('an interval from 1 to 2 holds %d: %s', (value, inside) => {
  expect(contains({ low: 1, high: 2 }, value)).toBe(inside);
});
