import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { axeFindings, bringAxe } from '../support/axe-findings.ts';
import type { LabPerson } from '../support/lab-person.ts';
import { shortRun } from '../support/lab-person.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import { visitOffline } from '../support/visit-offline.ts';

const failing = `bench('toSorted', () => [3, 1, 2].toSorted());
bench('throws', () => {
  throw new Error('on purpose');
});
bench('prints', () => console.log('something'));`;

/** Pictures of every screen, where somebody wants to look at them. */
const pictures = process.env.LAB_PICTURES;

test('nothing on any screen is out of reach: not for axe, not in either theme, not on a phone', async () => {
  const { context, page, person } = await visitOffline({ prepare: bringAxe });
  const look = inspector(page);

  await look('performance, empty');
  await person.goTo('Process');
  await page.getByRole('img', { name: 'Memory' }).waitFor();
  await look('process');
  await person.goTo('History');
  await page.getByRole('heading', { name: 'No runs yet' }).waitFor();
  await look('history, empty');
  await person.goTo('Settings');
  await look('settings');
  await page.getByRole('link', { name: 'Delivery', exact: true }).click();
  await page.getByText('No run waits, and none is parked.').waitFor();
  await look('delivery, nothing made');
  await person.goTo('Settings');
  await inDialogs(page, person, look);

  await person.measureWith(shortRun);
  await person.run();
  await person.complete();
  await look('performance, with results');
  await inDelivery(page, look);
  await person.goTo('Performance');
  await withFailures(context, page, person, look);

  await person.goTo('History');
  await page.getByRole('list', { name: 'Runs' }).waitFor();
  await look('history, with runs');
  await inHistory(page, look);
});

type Look = (name: string) => Promise<void>;

async function inDialogs(page: Page, person: LabPerson, look: Look) {
  const dialogs: [open: () => Promise<void>, name: string][] = [
    [() => person.button('Delete everything…').click(), 'Delete every run'],
    [() => person.button('Keyboard shortcuts').click(), 'Keyboard shortcuts'],
    [() => page.getByRole('button', { name: /^Status: / }).click(), 'What the lab stands on'],
    [
      async () => {
        await person.goTo('Performance');
        await person.button('Suites').click();
      },
      'Built-in suites',
    ],
  ];
  for (const [open, name] of dialogs) {
    await open();
    await page.getByRole('dialog', { name }).waitFor();
    await look(`dialog, ${name}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

async function inDelivery(page: Page, look: Look) {
  await page.evaluate(() => (location.hash = '#/delivery'));
  await page.getByRole('list', { name: 'Runs not delivered yet' }).waitFor();
  await look('delivery, a run waits');
  await page.evaluate(() => (location.hash = '#/pair?collector=https%3A%2F%2Ffar.example&code=once'));
  await page.getByRole('dialog').waitFor();
  await look('dialog, pairing');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function withFailures(context: BrowserContext, page: Page, person: LabPerson, look: Look) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await person.paste(failing);
  await person.run();
  await person.complete();
  await page.getByText('on purpose').first().waitFor();
  await look('performance, with failures');
  await person.paste('bench(');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').waitFor();
  await look('performance, failed as a whole');
}

async function inHistory(page: Page, look: Look) {
  const runs = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
  await runs
    .nth(1)
    .getByRole('button', { name: /^Rename or tag/ })
    .click();
  await page.getByRole('textbox', { name: 'Tags' }).fill('first, second try');
  await look('history, a run being edited');
  await page.keyboard.press('Enter');
  for (const row of [1, 2]) await runs.nth(row).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'first', exact: true }).waitFor();
  await look('history, two selected');
  await page.getByRole('button', { name: 'Compare the two' }).click();
  await page.getByRole('heading', { name: 'Two runs compared' }).waitFor();
  await look('compare');
  await page.getByRole('link', { name: 'All runs' }).click();
  await runs.nth(1).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Open the benchmark' }).waitFor();
  await look('a run');
  await page.getByRole('link', { name: 'All runs' }).click();
  await runs
    .nth(0)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await look('history, a run deleted');
}

const themes = ['dark', 'light'] as const;
const widths = [1_440, 390];

/** Looks at what is on screen in both themes and both widths. */
function inspector(page: Page): Look {
  return async (name) => {
    const faults: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await settled(page);
        const found = [...(await axeFindings(page)), ...(await layoutFaults(page))];
        faults.push(...found.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
        await picture(page, `${name}, ${colorScheme}, ${width}`);
      }
    }
    await page.setViewportSize({ width: 1_440, height: 900 });
    expect.soft(faults, name).toEqual([]);
  };
}

/** Colours and places change gradually; what is on the way is not what a person reads. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });

async function picture(page: Page, name: string) {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}
