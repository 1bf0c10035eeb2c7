import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { bringAxe } from '../support/axe-findings.ts';
import { shortRun } from '../support/lab-person.ts';
import { lookAt } from '../support/look-at.ts';
import { recordedProfile, turnsOf } from '../support/recorded-profile.ts';
import type { Visit } from '../support/visit.ts';
import { visitOffline } from '../support/visit-offline.ts';

const code = `function spin(x: number) { for (let i = 0; i < 9_000; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; } return x; }
bench('spins', () => spin(1));`;

test('two recordings are compared without a network: what changed is coloured, listed and told of its evidence', async () => {
  const { page, person } = await visitOffline({ prepare: bringAxe });
  await person.measureWith(shortRun);
  await person.goTo('Profile');

  const [before, after] = [await recordedProfile(turnsOf(2, 4)), await recordedProfile(turnsOf(8, 4))];
  await give(page, 'Open a profile', [file('after.cpuprofile', after)]);
  await page.getByRole('application', { name: 'Flame graph' }).waitFor();
  await person.button('Compare with…').click();
  await page
    .getByRole('dialog', { name: 'Compare with' })
    .getByText(/^No recording is kept/)
    .waitFor();
  await lookAt(page, 'difference, choose');
  await give(page, 'Baseline from a file', [file('before.cpuprofile', before)]);
  const comparison = page.getByRole('region', { name: 'Comparison' });
  await comparison.getByText('Within-recording evidence only').waitFor();
  const row = (name: string) =>
    page
      .getByRole('region', { name: 'Change by function' })
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name, exact: true }) });
  await row('parse').getByText('takes more').waitFor();
  await row('write').getByText('takes less').waitFor();
  await row('parse').getByRole('button').click();
  await page.locator('.box-details__change').getByText('takes more').waitFor();
  expect(await page.getByLabel('Colour by').inputValue()).toBe('change');
  await lookAt(page, 'difference, coloured');

  await person.button('Swap the two').click();
  await row('parse').getByText('takes less').waitFor();
  await page.getByRole('heading', { name: 'before.cpuprofile' }).waitFor();
  await person.button('End the comparison').click();
  await comparison.waitFor({ state: 'detached' });

  await together(page, file('before.cpuprofile', before), file('after.cpuprofile', after));
  await collections(page);
  await kept(page, person);
});

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });

const give = (page: Page, label: string, files: ReturnType<typeof file>[]) =>
  page.getByLabel(label, { exact: true }).locator('xpath=self::input').setInputFiles(files);

/** Several files at once: one is open, and each of the others can be opened or compared with. */
async function together(page: Page, ...files: ReturnType<typeof file>[]) {
  const list = page.getByRole('list', { name: 'Files given together' });
  await give(page, 'Open a profile', [...files, file('third.cpuprofile', files[0].buffer)]);
  await list.getByText('third.cpuprofile').waitFor();
  await page.getByRole('heading', { name: 'before.cpuprofile' }).waitFor();
  await list.getByRole('button', { name: 'Compare with it: third.cpuprofile' }).click();
  await page.getByText(/^Of .* none is shown to have changed/).waitFor();
  await lookAt(page, 'difference, files given together');
  await give(page, 'Open a profile', files);
  await page
    .getByRole('region', { name: 'Comparison' })
    .getByText(/changed: /)
    .waitFor();
  await page.getByRole('button', { name: 'Put the list away' }).click();
}

const collected = JSON.stringify({
  format: 'arsenal-collections',
  version: 1,
  source: 'trace',
  collections: Array.from({ length: 40 }, (_, nth) => ({
    kind: nth % 10 === 9 ? 'major' : 'minor',
    atMs: 25 * nth,
    durationMs: nth % 10 === 9 ? 6 : 1 + (nth % 3) / 4,
    usedBefore: 8e6 + 1e5 * nth,
    usedAfter: nth % 10 === 9 ? 4e6 : 5e6 + 1e5 * nth,
  })),
});

async function collections(page: Page) {
  await give(page, 'Open a profile', [file('case.gc.json', Buffer.from(collected))]);
  await page.getByText(/^40 collections: 36 of the young space, 4 of all\./).waitFor();
  await lookAt(page, 'collections');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

/** A recording made here is kept with its run, over a reload too, and is compared with another of the same case. */
async function kept(page: Page, person: Visit['person']) {
  await person.goTo('Performance');
  await person.write(code);
  await person.run();
  await person.complete();
  const recordings = page.getByRole('list', { name: 'Recordings kept' });
  for (const count of [1, 2]) {
    await person.goTo('Performance');
    if (count === 1) await person.button('spins').click();
    await lookAt(page, 'result with its acts');
    await person.button('Where does its time go?').click();
    await expect.poll(() => recordings.getByRole('listitem').count(), { timeout: 20_000 }).toBe(count);
  }
  await page.reload();
  await expect.poll(() => recordings.getByRole('listitem').count()).toBe(2);
  await recordings.getByRole('button', { name: /^Open/ }).first().click();
  await page.getByRole('heading', { name: /^spins, / }).waitFor();
  await person.button('Compare with…').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Compare with it/ })
    .last()
    .click();
  await page
    .getByRole('region', { name: 'Comparison' })
    .getByText('Within-recording evidence only')
    .waitFor();
  await lookAt(page, 'recordings of a run');
  await page.getByRole('link', { name: 'Back to the run' }).click();
  await page.getByText('2 recordings of where the time goes: spins.').waitFor();
}
