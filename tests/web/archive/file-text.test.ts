import { expect, it } from 'vitest';
import { fileText } from '../../../src/web/archive/file-text.ts';

it('is the text of the file, also where a letter lies across two pieces', async () => {
  const text = 'é🧪'.repeat(60_000);
  let breaths = 0;
  const read = await fileText(new Blob(['\ufeff', text]), async () => {
    breaths++;
  });
  expect(read === text).toBe(true);
  expect(breaths).toBeGreaterThan(1);
});
