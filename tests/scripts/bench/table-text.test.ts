import { expect, test } from 'vitest';
import { tableText } from '../../../scripts/bench/table-text.ts';

test('the first column stands to the left, the others to the right', () => {
  expect(
    tableText(
      ['case', 'ms'],
      [
        ['a', '12.5'],
        ['longer', '3'],
      ],
    ),
  ).toBe('case      ms\na       12.5\nlonger     3');
});
