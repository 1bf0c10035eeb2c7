import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { suites } from '../../src/lab/benchmarks/index.ts';
import { resultsOnScreen, type ShownCase } from '../support/results-on-screen.ts';
import { visitOffline } from '../support/visit-offline.ts';

/** Whether each case works is the question, not how fast. Two workers: even the slowest then has the two samples a time needs. */
const least = { samples: 50, budgetS: 0.1, warmUpMs: 0, workers: 2 };

test('every built-in suite runs without a network, each case measured and nothing left behind', async () => {
  const { page, person } = await visitOffline();
  await person.measureWith(least);

  const counts: string[] = [];
  for (const { title, description } of suites) {
    await pick(page, title);
    await person.run();
    await person.complete();
    // The last figures come to the screen a moment after the run is complete.
    await expect.poll(async () => unmeasured(await resultsOnScreen(page)), { message: title }).toEqual([]);
    const cases = await resultsOnScreen(page);
    expect(`${cases.size} cases`, title).toBe(/^\d+ cases/.exec(description)?.[0]);
    counts.push(`${title} ${cases.size}`);
  }
  console.log(`cases measured: ${counts.join(', ')}`);
  expect(await leftBehind(page)).toEqual({ files: [], databases: ['arsenal-lab'] });
});

async function pick(page: Page, title: string) {
  await page.getByRole('button', { name: 'Suites', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Built-in suites' });
  await dialog.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Title of the benchmark' }).inputValue())
    .toBe(title);
}

const unmeasured = (cases: Map<string, ShownCase>) =>
  [...cases].filter(([, { time, failure }]) => time === undefined || failure !== undefined);

const leftBehind = (page: Page) =>
  page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    const databases = await indexedDB.databases();
    return { files, databases: databases.map(({ name }) => name) };
  });
