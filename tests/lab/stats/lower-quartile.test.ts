import { expect, it } from 'vitest';
import { lowerQuartile } from '../../../src/lab/stats/lower-quartile.ts';

it('is the value that a quarter are below, whatever their order', () => {
  expect(lowerQuartile([9, 1, 3, 5, 7])).toBe(3);
  expect(lowerQuartile([4])).toBe(4);
  expect(() => lowerQuartile([])).toThrow(RangeError);
});
