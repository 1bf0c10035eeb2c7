import { expect, test } from 'vitest';
import { dottedPath } from '../../../src/lab/config/dotted-path.ts';

test('a path is written as TOML writes it, with quotes where a key needs them', () => {
  expect(dottedPath([])).toBe('');
  expect(dottedPath(['test', 'ci', 'budget_ms'])).toBe('test.ci.budget_ms');
  expect(dottedPath(['margins', 'json / parse {n: 10}'])).toBe('margins."json / parse {n: 10}"');
  expect(dottedPath(['margins', 'a"b', ''])).toBe(String.raw`margins."a\"b".""`);
});

test('a place in a list is in brackets, from 0', () => {
  expect(dottedPath(['acknowledged', 1, 'until'])).toBe('acknowledged[1].until');
});
