import { describe, expect, it } from 'vitest';
import { searchExpression } from '../../../../src/lab/profile/view/search-expression.ts';

describe('searchExpression', () => {
  it.each([
    'parse',
    '^on[A-Z]',
    'get|set',
    '(get|set)Value',
    'a.*b',
    '\\d+:\\d+',
    '[(a+)+]',
    'x{2,3}',
    '(?:a|b)?c+?',
  ])('looks for %s', (text) => {
    expect(searchExpression(text)).toEqual({ expression: new RegExp(text, 'i') });
  });

  it.each([
    '(a+)+$',
    '(a|a)*b',
    '(?:(x?)y)+',
    '((a)*b){9}',
    '(a{1,9}){1,9}',
    '.*.*.*.*x',
    'a?a?a?a?a?a?a?a?a?',
    '(a)\\1',
  ])('refuses %s, which could take forever', (text) => {
    expect(JSON.stringify(searchExpression(text))).toMatch(/^\{\"fault\":.*forever/);
  });

  it.each(['(', '[z-a]', '*'])('says what is wrong with %s', (text) => {
    expect(JSON.stringify(searchExpression(text))).toMatch(/^\{\"fault\":.*nvalid/);
  });
});
