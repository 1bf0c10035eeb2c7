import { expect, test } from 'vitest';
import { relativeText } from '../../../../src/web/ui/format/relative-text.ts';

test('a ratio above one is slower', () => {
  expect(relativeText({ ratio: 1.24, interval: { low: 1.21, high: 1.27 } })).toEqual({
    verdict: 'slower',
    text: '1.24× slower',
    range: '1.21–1.27',
  });
});

test('a ratio below one is faster, by a number above one, its interval turned round', () => {
  expect(relativeText({ ratio: 0.5, interval: { low: 0.4, high: 0.625 } })).toEqual({
    verdict: 'faster',
    text: '2.00× faster',
    range: '1.60–2.50',
  });
});

test('an interval that holds one resolves no difference, whatever the ratio', () => {
  const words = relativeText({ ratio: 3, interval: { low: 1, high: 9 } });
  expect(words).toEqual({ verdict: 'unresolved', text: 'no difference resolved', range: '1.00–9.00×' });
});

test('without an interval no difference is shown', () => {
  expect(relativeText({ ratio: 12.34 })).toEqual({
    verdict: 'unresolved',
    text: 'no interval: more workers needed',
  });
});
