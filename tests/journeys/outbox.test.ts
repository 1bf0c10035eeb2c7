import { describe, expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { fakeCollector } from '../support/fake-collector.ts';
import { firefoxPath, openFirefox } from '../support/firefox.ts';
import type { LabPerson } from '../support/lab-person.ts';
import { testProfile, visit } from '../support/visit.ts';

/** As little as a run can be. */
const briefest = { samples: 20, budgetS: 0.05, warmUpMs: 1, workers: 1 };
const line = "bench('one', () => Math.sqrt(2));";

test('runs made without a network are delivered when it is back, with no page open, once and with their times', async () => {
  const collector = await collecting();
  const { context, page, person } = await visit(collector.url);
  await ready(person);
  await collector.stop();
  await context.setOffline(true);
  for (let run = 0; run < 50; run++) await measured(person);
  await page.getByRole('link', { name: 'Delivery: 50 waiting' }).waitFor();
  const made = await keptRuns(page);
  expect(made).toHaveLength(50);
  await page.close();
  const offlineUntil = Date.now();

  await collector.start();
  await context.setOffline(false);
  await expect.poll(() => collector.received().size, { timeout: 60_000 }).toBe(50);
  const received = [...collector.received()].map(([id, { startedAt }]) => ({ id, startedAt }));
  expect(received.sort((a, b) => a.startedAt - b.startedAt)).toEqual(made);
  for (const { deliveries, startedAt } of collector.received().values()) {
    expect(deliveries).toBe(1);
    expect(startedAt).toBeLessThan(offlineUntil);
  }
  const again = await context.newPage();
  await again.goto(collector.url);
  await again.getByRole('link', { name: 'Delivery: delivered' }).waitFor();
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

/** What the archive says of the runs it keeps, oldest first. */
function keptRuns(page: Page): Promise<{ id: string; startedAt: number }[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('arsenal-lab');
    await new Promise((done) => (opening.onsuccess = done));
    const reading = opening.result.transaction('runs').objectStore('runs').index('startedAt').getAll();
    await new Promise((done) => (reading.onsuccess = done));
    opening.result.close();
    const rows: { id: string; startedAt: number }[] = reading.result;
    return rows.map(({ id, startedAt }) => ({ id, startedAt }));
  });
}
void describe;
void firefoxPath;
void openFirefox;
void testProfile;
