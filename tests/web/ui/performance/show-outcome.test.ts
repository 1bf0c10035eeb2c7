import { expect, test } from 'vitest';
import { showOutcome } from '../../../../src/web/ui/performance/show-outcome.ts';

/** How often the page is scrolled when the results begin so far down a window of 800 px. */
function scrolls(top: number): number {
  let scrolled = 0;
  const place = { getBoundingClientRect: () => ({ top }), scrollIntoView: () => scrolled++ };
  showOutcome({ getElementById: () => place }, 800);
  return scrolled;
}

test('results that begin in the upper half of the window stay where they are', () => {
  expect([0, 165, 400].map(scrolls)).toEqual([0, 0, 0]);
});

test('results below the text, or above the window, are brought into sight', () => {
  expect([-20, 540, 2_000].map(scrolls)).toEqual([1, 1, 1]);
});
