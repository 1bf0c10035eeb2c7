import { expect, test } from 'vitest';
import { changeText } from '../../../../scripts/peers/tables/change-text.ts';

test.each([
  [1.0203, '+2.03 %'],
  [0.85, '−15.00 %'],
  [Infinity, '–'],
])('a ratio of %d reads %s', (ratio, text) => {
  expect(changeText(ratio)).toBe(text);
});
