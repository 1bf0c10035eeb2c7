import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { bringAxe } from '../support/axe-findings.ts';
import { lookAt } from '../support/look-at.ts';
import { recordedProfile } from '../support/recorded-profile.ts';
import { visitOffline } from '../support/visit-offline.ts';

test('a profile of Node is opened, walked by keyboard and searched without a network', async () => {
  const { page, person } = await visitOffline({ prepare: bringAxe });
  await person.goTo('Profile');
  await page.getByRole('heading', { name: 'No profile is open' }).waitFor();
  await lookAt(page, 'profile, empty');

  const profile = await recordedProfile();
  await open(page, 'made.cpuprofile', profile);
  const graph = page.getByRole('application', { name: 'Flame graph' });
  await graph.waitFor();
  await page.getByText('V8: inlined code is charged to its caller').waitFor();
  await lookAt(page, 'profile, time order');

  await person.button('Export').click();
  await page.getByRole('menuitem', { name: /^PNG/ }).waitFor();
  await lookAt(page, 'profile, export');
  await page.keyboard.press('Escape');

  await turn(page);
  await walk(page);
  await search(page);
  await tree(page);
  await page.locator('label', { hasText: 'Inverted' }).click();
  await lookAt(page, 'profile, inverted, with a search');

  await open(page, 'cut.cpuprofile', profile.subarray(0, profile.length / 2));
  await page.getByRole('alert').filter({ hasText: 'cut.cpuprofile: The' }).waitFor();
  expect(await graph.isVisible(), 'what was open stays').toBe(true);
});

const open = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel('Open a profile')
    .locator('xpath=self::input')
    .setInputFiles({ name, mimeType: 'application/json', buffer });

const spoken = (page: Page) => page.locator('.flame-panel').getByRole('status').first();

/** The wheel zooms about the pointer, dragging pans, and what is seen can be kept for every view. */
async function turn(page: Page) {
  const [keep, steps] = [
    page.getByRole('button', { name: 'Only this part' }),
    page.getByRole('list', { name: 'What is shown' }),
  ];
  const box = await page.locator('.flame__canvas').boundingBox();
  if (!box) throw new Error('the graph is not there');
  const [x, y] = [box.x + box.width / 2, box.y + 40];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -400);
  await keep.waitFor();
  await page.mouse.down();
  await page.mouse.move(x - 100, y, { steps: 3 });
  await page.mouse.up();
  await keep.click();
  await steps.getByText(/^From .* to /).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await steps.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Fit' }).click();
  await keep.waitFor({ state: 'detached' });
}

/** From the root to the function that takes the time, which is then shown alone, and from there back. */
async function walk(page: Page) {
  const graph = page.getByRole('application');
  await page.locator('label', { hasText: 'Left heavy' }).click();
  await graph.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => spoken(page).textContent()).toContain('(root)');
  await page.getByRole('searchbox').fill('outer');
  await page.getByText(/^1 function, /).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => spoken(page).textContent()).toMatch(/^outer, program\.cjs:2: /);
  await graph.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => spoken(page).textContent()).toMatch(/^busy, program\.cjs:1: /);
  await page.keyboard.press('Enter');
  await page.keyboard.press('f');
  const steps = page.getByRole('list', { name: 'What is shown' });
  await steps.getByText('Only busy').waitFor();
  await graph.focus();
  await page.keyboard.press('u');
  await steps.waitFor({ state: 'detached' });
  await page.locator('.flame__canvas').click({ button: 'right', position: { x: 200, y: 9 } });
  await page.getByRole('menuitem', { name: /^Collapse recursion/ }).click();
  await steps.getByText('Recursion collapsed').waitFor();
}

async function search(page: Page) {
  await page.getByRole('searchbox', { name: 'Find functions' }).fill('busy');
  await page.getByText(/^1 function, \d/).waitFor();
  await page.getByRole('checkbox', { name: 'Regular expression' }).check();
  await page.getByRole('searchbox').fill('^(busy|outer)$');
  await page.getByText(/^2 functions, \d/).waitFor();
  await page.getByRole('searchbox').fill('(');
  await page.getByText('This is not a regular expression.').waitFor();
  await page.getByRole('searchbox').fill('busy');
}

/** The same calls for who does not see them. */
async function tree(page: Page) {
  await page.locator('label', { hasText: 'Tree' }).click();
  const rows = page.getByRole('treegrid').getByRole('row');
  await rows.nth(1).focus();
  await page.keyboard.press('ArrowRight');
  expect(await rows.nth(2).evaluate((row) => row.matches(':focus'))).toBe(true);
  await lookAt(page, 'profile, tree');
}
