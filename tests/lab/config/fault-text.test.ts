import { expect, test } from 'vitest';
import { faultText } from '../../../src/lab/config/fault-text.ts';

test('a fault is a line: the place, the key, what is wrong, and what may be meant', () => {
  expect(
    faultText({
      file: 'arsenal.toml',
      line: 3,
      where: 'test.budgt_ms',
      message: 'there is no such key',
      hint: 'Did you mean "budget_ms"?',
    }),
  ).toBe('arsenal.toml:3: test.budgt_ms: there is no such key. Did you mean "budget_ms"?');
  expect(
    faultText({ file: 'a.toml', line: 3, column: 7, where: '', message: 'not TOML: invalid value' }),
  ).toBe('a.toml:3:7: not TOML: invalid value.');
  expect(faultText({ where: '--seed', message: 'expected a number, found "x"' })).toBe(
    '--seed: expected a number, found "x".',
  );
});
