import { expect, test } from 'vitest';
import { placeOf, unsided } from '../../../src/lab/model/sides.ts';
import { caseInfo } from '../../support/run-view.ts';

const side = (name: string, of: string) => caseInfo(name, { groups: ['json', of], params: { n: 1 } });

test('a side is called as the case was before there were two of it', () => {
  expect(unsided(side('candidate', 'parse'))).toEqual(
    caseInfo('parse', { groups: ['json'], params: { n: 1 } }),
  );
  expect(unsided(side('toSorted', 'parse'))).toBeUndefined();
});

test('the place of two versions is that of the candidate', () => {
  const cases = [side('baseline', 'parse'), side('candidate', 'parse'), side('candidate', 'added')];
  expect(placeOf(cases, 'json / parse {n: 1}')).toBe(1);
  expect(placeOf(cases, 'json / added {n: 1}')).toBe(2);
  expect(placeOf(cases, 'json / parse / baseline {n: 1}')).toBe(0);
  expect(placeOf(cases, 'json / walk {n: 1}')).toBeUndefined();
});
