import { expect, test } from 'vitest';
import { valueText } from '../../../src/lab/config/value-text.ts';

test('a value is written as TOML writes it', () => {
  expect(valueText('a "b"')).toBe(String.raw`"a \"b\""`);
  expect(valueText(0.005)).toBe('0.005');
  expect(valueText(true)).toBe('true');
  expect(valueText(['node', 'bun'])).toBe('["node", "bun"]');
  expect(valueText([])).toBe('[]');
  expect(valueText({})).toBe('{}');
  expect(valueText([{ case: 'a', until: '2027-01-31' }])).toBe('[{ case = "a", until = "2027-01-31" }]');
});
