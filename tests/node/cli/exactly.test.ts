import { expect, test } from 'vitest';
import { exactly } from '../../../src/node/cli/exactly.ts';

test('Finds the texts and no others, whatever stands in them', () => {
  const texts = ['a.b (c) / d {n: 1}', 'x|y', String.raw`^\d+$ [q]?*`, 'a-b', '測🧪'];
  // As the filter of a plan is read.
  const found = new RegExp(exactly(texts), 'u');
  for (const text of texts) expect(found.test(text), text).toBe(true);
  for (const text of ['aXb (c) / d {n: 1}', 'x', 'y', '12', 'a-b-c', ' a-b', ''])
    expect(found.test(text), text).toBe(false);
});
