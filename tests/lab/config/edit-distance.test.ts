import { expect, test } from 'vitest';
import { editDistance } from '../../../src/lab/config/edit-distance.ts';

test('a letter added, dropped, changed or swapped with its neighbour is one step', () => {
  expect(editDistance('samples', 'samples')).toBe(0);
  expect(editDistance('samples', 'sampless')).toBe(1);
  expect(editDistance('samples', 'smples')).toBe(1);
  expect(editDistance('samples', 'samplas')).toBe(1);
  expect(editDistance('samples', 'smaples')).toBe(1);
});

test('steps add up, and the way back is as long', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('sitting', 'kitten')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('abc', '')).toBe(3);
  expect(editDistance('', '')).toBe(0);
});

test('no letter is touched twice', () => {
  expect(editDistance('ca', 'abc')).toBe(3);
});
