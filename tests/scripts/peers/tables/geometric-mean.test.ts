import { expect, test } from 'vitest';
import { geometricMean } from '../../../../scripts/peers/tables/geometric-mean.ts';

test('the geometric mean of 1, 10 and 100 is 10', () => {
  expect(geometricMean([1, 10, 100])).toBeCloseTo(10);
});
