import { expect, test } from 'vitest';
import { estimateText } from '../../../src/lab/words/estimate-text.ts';

test('shows an estimate to the digits its interval allows', () => {
  expect(estimateText(0.012_345_6, { low: 0.0123, high: 0.0124 })).toEqual({
    value: '12.346',
    unit: 'µs',
    plusMinus: '0.050',
    range: '12.300–12.400',
  });
});

test('shows a wide interval without digits that mean nothing', () => {
  expect(estimateText(8, { low: -56, high: 71 })).toEqual({
    value: '8',
    unit: 'ms',
    plusMinus: '64',
    range: '−56–71',
  });
});

test('shows four digits where there is no interval, or one without width', () => {
  expect(estimateText(0.000_417_83, undefined)).toEqual({ value: '417.8', unit: 'ns' });
  expect(estimateText(2, { low: 2, high: 2 }).range).toBe('2.0–2.0');
});

test('keeps to nanoseconds below one nanosecond, and to seconds above one', () => {
  expect(estimateText(3e-7, undefined)).toEqual({ value: '0.3000', unit: 'ns' });
  expect(estimateText(12_345, undefined)).toEqual({ value: '12.35', unit: 's' });
});
