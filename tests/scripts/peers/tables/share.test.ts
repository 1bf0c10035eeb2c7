import { expect, test } from 'vitest';
import { fraction, ofText, shareOf, shareText } from '../../../../scripts/peers/tables/share.ts';

test('who gives no answer is not counted', () => {
  const share = shareOf([1, 2, 3, 4], (value) => (value === 4 ? undefined : value > 1));
  expect(share).toEqual({ part: 2, whole: 3 });
  expect(fraction(share)).toBeCloseTo(2 / 3);
  expect(shareText(share)).toBe('67 %');
  expect(ofText(share)).toBe('2 of 3');
});

test('a share of nothing is a dash', () => {
  const none = shareOf([], () => true);
  expect([shareText(none), ofText(none)]).toEqual(['–', '–']);
});
