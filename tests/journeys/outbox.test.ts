import { describe, expect, onTestFinished, test } from 'vitest';
import { archivedRuns, copyRun } from '../../scripts/outbox/archived-runs.ts';
import type { ArchivedRun } from '../../scripts/outbox/archived-runs.ts';
import { fakeCollector, type FakeCollector } from '../support/fake-collector.ts';
import { firefoxPath, openFirefox } from '../support/firefox.ts';
import type { LabPerson } from '../support/lab-person.ts';
import { testProfile, visit } from '../support/visit.ts';

/** As little as a run can be. */
const briefest = { samples: 20, budgetS: 0.05, warmUpMs: 1, workers: 1 };
const line = "bench('one', () => Math.sqrt(2));";
const soon = { timeout: 30_000 };

test('runs made without a network are delivered when it is back, with no page open, once and with their times', async () => {
  const collector = await collecting();
  const { context, page, person } = await visit(collector.url);
  await ready(person);
  await collector.stop();
  await context.setOffline(true);
  for (let run = 0; run < 2; run++) await measured(person);
  await copyRun(page, 48);
  await page.getByRole('link', { name: 'Delivery: 50 waiting' }).waitFor();
  const made = await archivedRuns(page);
  expect(made).toHaveLength(50);
  await page.close();

  await collector.start();
  await context.setOffline(false);
  await arrived(collector, made);
  for (const { deliveries } of collector.received().values()) expect(deliveries).toBe(1);
  const again = await context.newPage();
  await again.goto(collector.url);
  await again.getByRole('link', { name: 'Delivery: delivered' }).waitFor();
});

test('whoever receives may be busy, silent or cut off, or refuse: nothing is delayed, lost or sent for ever', async () => {
  const collector = await collecting();
  const { page, person } = await visit(collector.url);
  await ready(person);
  for (const how of ['hanging', 'busy', 'cutting'] as const) {
    const posts = collector.posts();
    collector.behave(how);
    await measured(person);
    await expect.poll(() => collector.posts(), soon).toBeGreaterThan(posts);
    // A run is not held up by what is being sent, and what is being sent is let go of.
    await measured(person);
  }
  await page.getByRole('link', { name: /^Delivery: (sending|6 waiting)$/ }).click();
  collector.behave('well');
  await person.button('Send now').click();
  await arrived(collector, await archivedRuns(page));
  await page.getByText('Nothing waits to be delivered.').waitFor();

  collector.behave('refusing');
  await person.goTo('Performance');
  await measured(person);
  await page.getByRole('link', { name: 'Delivery: 1 parked' }).click();
  await page.getByText('Parked. Refused: not on a Sunday.').waitFor();
  await page.getByRole('button', { name: /^Discard / }).click();
  await page.getByText('No run waits, and none is parked.').waitFor();
  await person.button('Undo').click();
  collector.behave('well');
  await page.getByRole('button', { name: /^Retry / }).click();
  await arrived(collector, await archivedRuns(page));
});

test('a pairing link has runs sent to a collector elsewhere, by the service worker, once a person agrees', async () => {
  const [here, elsewhere] = [await collecting(), await collecting()];
  elsewhere.behave('closed');
  const { page, person } = await visit(here.url);
  await ready(person);
  here.behave('busy');
  await measured(person);
  expect(here.received().size).toBe(0);
  await page.goto(`${here.url}#/pair?collector=${encodeURIComponent(elsewhere.url)}&code=once`);
  await person.button('Send runs there').click();
  await arrived(elsewhere, await archivedRuns(page));
  expect(here.received().size).toBe(0);
  expect(page.url()).toBe(`${here.url}#/delivery`);
  await page.getByText(/One is set, ending in open/).waitFor();
});

describe.runIf(firefoxPath)('in Firefox', () => {
  test('runs made without a network are delivered on the next start', async () => {
    const collector = await collecting();
    const profile = testProfile();
    const { page, person, close } = await visit(collector.url, { profile, open: openFirefox });
    await ready(person);
    await collector.stop();
    await measured(person);
    await page.getByRole('link', { name: 'Delivery: 1 waiting' }).waitFor();
    const made = await archivedRuns(page);
    await close();

    await collector.start();
    await visit(collector.url, { profile, open: openFirefox });
    await arrived(collector, made);
  });
});

async function collecting() {
  const collector = await fakeCollector();
  onTestFinished(() => collector.stop());
  return collector;
}

/** The lab is on the device and the least there is to measure is on the desk. */
async function ready(person: LabPerson) {
  await person.onDevice();
  await person.measureWith(briefest);
  await person.write(line);
}

async function measured(person: LabPerson) {
  await person.run();
  await person.complete();
}

/** Waits until a collector has these runs and no others, with the times at which they were made. */
async function arrived(collector: FakeCollector, made: readonly ArchivedRun[]) {
  const there = () =>
    [...collector.received()]
      .map(([id, { startedAt }]) => ({ id, startedAt }))
      .sort((a, b) => a.startedAt - b.startedAt);
  await expect.poll(there, soon).toEqual(made);
}
