import { expect, test } from 'vitest';
import { shortRun } from '../support/lab-person.ts';
import { visitOffline } from '../support/visit-offline.ts';

const code = `const numbers = [3, 1, 2];
bench('kept', () => numbers.toSorted());
bench('lost', () => { const sorted = numbers.toSorted(); });`;
const sentence =
  '`sorted` is allocated and never read: an engine may leave it out. Return it or hand it to keep.';

test('work that an engine may drop is marked while it is written, and told under its case, without a network and later', async () => {
  const { page, person } = await visitOffline();
  await person.measureWith(shortRun);
  await person.write(code);
  await page.locator('.cm-lintRange-warning').hover();
  await page.locator('.cm-tooltip-lint').getByText(sentence).waitFor();
  expect(await page.locator('.cm-lintRange-warning').count()).toBe(1);

  await person.editor().click();
  await person.run();
  await person.complete();
  const warning = page.getByRole('region', { name: 'Results by case' }).locator('p', { hasText: /^Line \d/ });
  await warning.waitFor();
  expect(await warning.innerText()).toBe(`Line 3: ${sentence}`);
  expect(await warning.count()).toBe(1);
  await person.button('Go to line 3').click();
  expect(await person.editor().evaluate((editor) => editor.matches(':focus'))).toBe(true);

  await page.reload();
  await person.goTo('History');
  await person.kept('Two ways to sort').click();
  await warning.waitFor();
  expect(await warning.innerText()).toBe(`Line 3: ${sentence}`);
});
