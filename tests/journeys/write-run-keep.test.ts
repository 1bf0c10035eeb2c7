import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { canvasPicture } from '../support/canvas-picture.ts';
import { servedLab } from '../support/served-lab.ts';
import { labPerson, shortRun, twoCases } from '../support/lab-person.ts';
import { testProfile, visit } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

const trace = 'Samples of the chosen case in order of time';
const distribution = 'Distribution of every case on one axis';
/** `1.23 µs ±0.04 1.19–1.27` */
const timeWithInterval = /\d\s?(ns|µs|ms) ±[\d.]+\s*[\d.]+–[\d.]+/;

test('a benchmark typed and run is kept without a network, run again, and there after a restart', async () => {
  const lab = await served();
  const profile = testProfile();
  const first = await visit(lab.url, { profile });
  const { page, person } = first;
  await person.measureWith({ budgetS: 2, workers: 5 });
  await person.write(twoCases);
  await person.run();
  await moves(page, trace);
  await moves(page, distribution);
  expect(await person.button('Stop').isVisible(), 'the run is still on').toBe(true);
  await person.complete();
  const figures = await figuresOf(first);
  for (const text of figures) expect(text).toMatch(timeWithInterval);
  await person.onDevice();

  await lab.stop();
  await first.context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: /Status: .*offline/ }).waitFor();
  await person.goTo('History');
  await person.kept('Two ways to sort').click();
  await opened(page);
  expect(await figuresOf(first)).toEqual(figures);
  expect(await page.getByRole('group', { name: 'Code, to scroll' }).innerText()).toBe(twoCases);
  await person.goTo('Performance');
  await person.measureWith(shortRun);
  expect(await person.editor().innerText()).toContain("bench('reduce'");
  await person.run();
  await person.complete();
  await first.close();

  const second = await visit(`${lab.url}#/history`, { profile, offline: true });
  const both = second.person.kept('Two ways to sort');
  await both.nth(1).waitFor();
  expect(await both.count()).toBe(2);
  for (const run of [0, 1]) {
    await both.nth(run).click();
    await opened(second.page);
    await second.person.goTo('History');
  }
});

test('a run is renamed, tagged, deleted and brought back by two tabs in sight of each other, and moves to another browser', async () => {
  const lab = await served();
  const { context, page, person } = await visit(lab.url);
  await person.measureWith(shortRun);
  await person.run();
  await person.complete();
  await person.onDevice();
  await lab.stop();
  await context.setOffline(true);

  const other = await context.newPage();
  await other.goto(`${lab.url}#/history`);
  const there = labPerson(other);
  await there.kept('Two ways to sort').waitFor();
  await page.bringToFront();
  await person.goTo('History');
  await person.button('Rename or tag Two ways to sort').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Sorting, quick look');
  await page.getByRole('textbox', { name: 'Tags' }).fill('sort, laptop');
  await page.keyboard.press('Enter');
  await there.kept('Sorting, quick look').waitFor();
  await other.getByRole('button', { name: 'laptop', exact: true }).waitFor();
  await other.bringToFront();
  await there.button('Delete Sorting, quick look').click();
  await page.getByRole('heading', { name: 'No runs yet' }).waitFor();
  await there.button('Undo').click();
  await person.kept('Sorting, quick look').waitFor();
  const file = await exported(page);

  await lab.start();
  const elsewhere = await visit(`${lab.url}#/history`);
  const choosing = elsewhere.page.waitForEvent('filechooser');
  await elsewhere.person.button('Import').click();
  await (await choosing).setFiles(file.path);
  await elsewhere.person.kept('Sorting, quick look').waitFor();
  await elsewhere.page.getByRole('button', { name: 'laptop', exact: true }).waitFor();
  expect((await exported(elsewhere.page)).hashes).toEqual(file.hashes);
  await elsewhere.person.kept('Sorting, quick look').click();
  await opened(elsewhere.page);
});

test('a page that crashes during a run leaves it interrupted, with all but the last second of its samples', async () => {
  const lab = await served();
  const { context, page, person } = await visit(lab.url);
  await person.onDevice();
  await lab.stop();
  await person.measureWith({ samples: 1_000_000, budgetS: 60, workers: 1 });
  await person.run();
  await person.goTo('History');
  await person.kept('Two ways to sort').click();
  const seen = await watched(page, 3_000);
  const crashed = await crash(page);

  const next = await context.newPage();
  await next.goto(`${lab.url}#/history`);
  await next.getByText('interrupted', { exact: true }).waitFor();
  await labPerson(next).kept('Two ways to sort').click();
  await opened(next, [distribution]);
  const safe = seen.findLast(({ at }) => at < crashed - 1_000 - writeMs);
  expect(safe?.samples).toBeGreaterThan(0);
  expect(await samplesShown(next)).toBeGreaterThanOrEqual(safe?.samples ?? Infinity);
});

test('a shared link fills the editor of a stranger, says so, and runs nothing', async () => {
  const lab = await served();
  const { context, page, person } = await visit(lab.url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await person.write(twoCases);
  await person.button('Share').click();
  await page.getByText('Link copied: the whole benchmark is in it.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const stranger = await visit(lab.url);
  await stranger.person.onDevice();
  await lab.stop();
  await stranger.context.setOffline(true);
  const opening = await stranger.context.newPage();
  const sandboxes: string[] = [];
  opening.on('frameattached', (frame) => sandboxes.push(frame.url()));
  await opening.goto(link);
  const reader = labPerson(opening);
  await opening.getByText('This benchmark came from a link.').waitFor();
  expect(await reader.editor().innerText()).toBe(twoCases);
  await reader.goTo('History');
  await opening.getByRole('heading', { name: 'No runs yet' }).waitFor();
  expect(sandboxes).toEqual([]);
  await reader.measureWith(shortRun);
  await reader.run();
  await reader.complete();
  expect(sandboxes.length).toBeGreaterThan(0);
});

async function served() {
  const lab = await servedLab();
  onTestFinished(() => lab.stop());
  return lab;
}

/** Waits until a picture has been seen to change, three times. */
async function moves(page: Page, label: string) {
  const seen = new Set<string>();
  const look = async () => seen.add(await canvasPicture(page, label)).size;
  await expect.poll(look, { timeout: 20_000, interval: 50 }).toBeGreaterThan(3);
}

/** What the results say of both cases. */
async function figuresOf({ person }: Visit) {
  return Promise.all(['loop', 'reduce'].map((name) => person.result(name).innerText()));
}

/** Waits until a kept run is open, with samples and pictures of them. */
async function opened(page: Page, pictures = [trace, distribution]) {
  await page.getByText(/^2 cases, [\d,]+ samples$/).waitFor();
  for (const label of pictures) {
    await expect.poll(() => canvasPicture(page, label), { timeout: 10_000 }).not.toBe('');
  }
}

/** Exports every run: where the file lies, its hash and those of its runs. */
async function exported(page: Page) {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all' }).click();
  const path = await (await downloading).path();
  const hashes = (await readFile(path, 'utf8')).match(/"hash":"[0-9a-f]{64}"/g);
  expect(hashes, 'one of the file, one of its run').toHaveLength(2);
  return { path, hashes };
}

/** A busy disk's part of what a crash may lose; the rest is the second between two writes. */
const writeMs = 500;

async function samplesShown(page: Page) {
  const text = await page.getByText(/^2 cases, [\d,]+ samples$/).innerText();
  return Number(text.replace(/^2 cases|\D/g, ''));
}

/** How many samples the screen showed when, over so many milliseconds. */
async function watched(page: Page, ms: number) {
  const seen: { at: number; samples: number }[] = [];
  for (const from = Date.now(); Date.now() < from + ms;) {
    seen.push({ samples: await samplesShown(page), at: Date.now() });
  }
  return seen;
}

/** Ends the page's process without a word to it. Returns when that was. */
async function crash(page: Page) {
  const session = await page.context().newCDPSession(page);
  const crashing = page.waitForEvent('crash');
  const at = Date.now();
  void session.send('Page.crash').catch(() => undefined);
  await crashing;
  return at;
}
