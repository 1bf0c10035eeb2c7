import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { buildLab } from '../support/build-lab.ts';
import { labPerson, shortRun } from '../support/lab-person.ts';
import type { Measuring } from '../support/lab-person.ts';
import { builtLab, servedLab } from '../support/served-lab.ts';
import { visit } from '../support/visit.ts';

/** Ends when it is stopped. */
const endlessRun: Measuring = { samples: 1_000_000, budgetS: 600 };
const newVersion = '99.0.0';

test('a new version is found, waits while any tab measures, and is applied to all when asked', async () => {
  const folder = scratch();
  const site = join(folder, 'site');
  await buildLab(join(folder, 'new'), newVersion);
  publish(resolve(builtLab), site);
  const { lab, context, page, person } = await visitSite(site);
  await person.onDevice();
  const oldVersion = await versionOf(page);
  expect(oldVersion).not.toBe(newVersion);

  publish(join(folder, 'new'), site);
  await page.reload();
  await person.button('Update').waitFor();
  expect(await versionOf(page)).toBe(oldVersion);
  const loads = countLoads(page);
  await person.measureWith(endlessRun);
  await person.run();
  await person.goTo('Settings');
  await person.button('Update now').click();
  await page.getByText('The update waits until the run in this tab has ended').waitFor();
  const other = await context.newPage();
  await other.goto(`${lab.url}#/settings`);
  await other.getByRole('button', { name: 'Update now' }).click();
  await other.getByText('The update waits: another tab of the lab is measuring').waitFor();
  expect(await versionOf(other)).toBe(oldVersion);
  await page.bringToFront();
  await person.goTo('Performance');
  await stopRun(page);
  expect(loads(), 'reloads during the run').toBe(0);

  await person.button('Update').click();
  for (const tab of [other, page]) {
    await tab.bringToFront();
    await expect.poll(() => versionOf(tab), { timeout: 20_000 }).toBe(newVersion);
  }
  await lab.stop();
  await context.setOffline(true);
  await page.reload();
  expect(await versionOf(page)).toBe(newVersion);
  await person.goTo('History');
  await person.kept('Two ways to sort').waitFor();
});

test('a withdrawn version leaves the device with its caches, keeps every run, and disturbs none', async () => {
  const folder = scratch();
  cpSync(builtLab, folder, { recursive: true });
  const { lab, context, page, person } = await visitSite(folder);
  await person.onDevice();
  await person.measureWith(shortRun);
  await person.run();
  await person.complete();
  const loads = countLoads(page);
  await person.measureWith(endlessRun);
  await person.run();

  writeFileSync(join(folder, 'kill-switch.json'), '{ "kill": true }');
  const other = await context.newPage();
  await other.goto(`${lab.url}#/settings`);
  await expect.poll(() => keptOnDevice(other), { timeout: 20_000 }).toEqual([]);
  await other.getByText('This version of the lab was withdrawn by its publisher.').waitFor();
  await page.bringToFront();
  await person.goTo('Settings');
  await page.getByText('This version of the lab was withdrawn by its publisher.').waitFor();
  await person.goTo('Performance');
  await stopRun(page);
  expect(loads(), 'reloads during the run').toBe(0);
  await person.goTo('History');
  await person.kept('Two ways to sort').nth(1).waitFor();

  await lab.stop();
  await expect(other.reload(), 'nothing is left to answer').rejects.toThrow('ERR_CONNECTION_REFUSED');
  await lab.start();
  writeFileSync(join(folder, 'kill-switch.json'), '{ "kill": false }');
  await page.reload();
  await person.onDevice();
  await person.goTo('History');
  await person.kept('Two ways to sort').nth(1).waitFor();
});

/** A folder that is gone when the test is over. */
function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'arsenal-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** From one moment to the next the site is this build. */
function publish(build: string, site: string) {
  symlinkSync(build, `${site}-next`);
  renameSync(`${site}-next`, site);
}

async function visitSite(root: string) {
  const lab = await servedLab({ root });
  onTestFinished(() => lab.stop());
  return { lab, ...(await visit(lab.url)) };
}

/** How often the page has been loaded since. */
function countLoads(page: Page) {
  let loads = 0;
  page.on('load', () => loads++);
  return () => loads;
}

async function versionOf(page: Page) {
  const person = labPerson(page);
  await person.goTo('Settings');
  return person.fact('About', 'Version').innerText();
}

async function stopRun(page: Page) {
  await labPerson(page).button('Stop').click();
  await page.getByText(/^Stopped after/).waitFor();
  await labPerson(page).button('Run').waitFor();
}

/** The service workers and caches that the lab has left in this browser. */
const keptOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return [...registrations.map(({ scope }) => scope), ...(await caches.keys())];
  });
