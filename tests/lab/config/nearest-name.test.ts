import { expect, test } from 'vitest';
import { nearestName } from '../../../src/lab/config/nearest-name.ts';

const known = ['samples', 'budget_ms', 'warm_up_ms', 'margin', 'margins', 'ci'];

test('a slip finds the name that was meant', () => {
  expect(nearestName('smaples', known)).toBe('samples');
  expect(nearestName('budgt_ms', known)).toBe('budget_ms');
  expect(nearestName('c', known)).toBe('ci');
});

test('case, hyphens and a missing underscore do not count as another name', () => {
  expect(nearestName('budget-ms', known)).toBe('budget_ms');
  expect(nearestName('budgetMs', known)).toBe('budget_ms');
  expect(nearestName('SAMPLES', known)).toBe('samples');
});

test('of two as near the first is named, and the nearer one before it', () => {
  expect(nearestName('marginz', known)).toBe('margin');
  expect(nearestName('marginss', known)).toBe('margins');
});

test('what is too far from all of them is none of them', () => {
  expect(nearestName('colour', known)).toBeUndefined();
  expect(nearestName('xy', known)).toBeUndefined();
  expect(nearestName('', known)).toBeUndefined();
  expect(nearestName('samples', [])).toBeUndefined();
});
