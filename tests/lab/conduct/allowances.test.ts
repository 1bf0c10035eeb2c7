import { expect, it } from 'vitest';
import { createAllowances } from '../../../src/lab/conduct/allowances.ts';

it('keeps of each case, and of what is printed outside any, as much as there is left', () => {
  const { take } = createAllowances(5);
  expect([take(0, 'abc'), take(0, 'def'), take(0, 'g')]).toEqual(['abc', 'de', '']);
  expect([take(1, 'abcdefg'), take(undefined, 'abcdef')]).toEqual(['abcde', 'abcde']);
});
