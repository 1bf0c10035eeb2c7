import { expect, test } from 'vitest';
import { alignedRows } from '../../../src/lab/config/aligned-rows.ts';

test('columns begin under each other, and an empty cell shows that it is', () => {
  expect(
    alignedRows([
      ['key', 'value'],
      ['longer', ''],
      ['', 'x'],
    ]),
  ).toBe('key     value\nlonger  –\n–       x');
});
