import { expect, test } from 'vitest';
import { ratioAxis } from '../../../../src/web/ui/results/ratio-plot.tsx';

test('no difference is in the middle, and a ratio is as far from it as its inverse', () => {
  const axis = ratioAxis([{ low: 0.97, high: 1.01 }]);
  expect(axis(1)).toBe(0);
  expect(axis(1.02)).toBeCloseTo(-axis(1 / 1.02));
});

test('the axis is as wide as the intervals, within twice the margin and a tenth', () => {
  expect(ratioAxis([{ low: 0.96, high: 1.05 }])(1.05)).toBeCloseTo(1 / 1.1);
  expect(ratioAxis([{ low: 0.9999, high: 1.0001 }])(1.01)).toBeCloseTo(1);
  expect(ratioAxis([])(1.01)).toBeCloseTo(1);
  expect(ratioAxis([{ low: 2, high: 3 }])(1.1)).toBeCloseTo(1);
});
