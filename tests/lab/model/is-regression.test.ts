import { expect, test } from 'vitest';
import { isRegression } from '../../../src/lab/model/is-regression.ts';
import type { Compared } from '../../../src/lab/model/judgement.ts';

const slower: Compared = {
  kind: 'compared',
  relative: { ratio: 1.1, interval: { low: 1.08, high: 1.12 }, verdict: 'slower' },
  verdict: 'slower',
  margin: 0.05,
  opposition: 'side-by-side',
};

test('what is slower by more than passes is a regression, whether or not there was a rerun', () => {
  expect(isRegression(slower)).toBe(true);
  expect(isRegression({ ...slower, confirmed: true })).toBe(true);
});

test.each<[string, Compared]>([
  ['a rerun did not confirm', { ...slower, confirmed: false }],
  ['somebody accepted', { ...slower, acknowledged: { reason: 'known', until: 1 } }],
  ['lies partly within the margin', { ...slower, margin: 0.09 }],
  ['has no interval', { ...slower, relative: { ratio: 2 } }],
  ['is not slower', { ...slower, verdict: 'inconclusive' }],
])('what %s is none', (_, judgement) => {
  expect(isRegression(judgement)).toBe(false);
});

test('what was not compared is none', () => {
  expect(isRegression({ kind: 'new' })).toBe(false);
});
