import { expect, test } from 'vitest';
import { fixed } from '../../../src/lab/words/fixed.ts';

test('has exactly so many decimals, groups of three digits and a minus', () => {
  expect(fixed(-1_234.5, 2)).toBe('−1,234.50');
  expect(fixed(0.5, 0)).toBe('1');
});

test.each([0, 1, 3, 6])('writes numbers with %i decimals as the language does', (decimals) => {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  for (const value of [0, -0, 1.005, 999.9995, 1e-9, 123_456_789.123_456, 1e21, NaN, Infinity])
    expect(fixed(value, decimals)).toBe(value.toLocaleString('en', digits).replace('-', '−'));
});
