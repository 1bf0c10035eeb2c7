/**
 * `npm run bench:offline-start`: how soon the built lab is there without a network. Opens it once, stops the
 * server, and opens it in new tabs; beside it the same with the server there, a first visit with nothing
 * kept, and a bare page of the same server, which is the limit.
 *
 *   --loads 10   of each kind
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { driveLab } from './bench/drive-lab.ts';
import { serveFolder } from '../src/node/serve/serve-folder.ts';
import { builtLab } from './bench/built-lab.ts';
import { startTable } from './bench/start-table.ts';
import { markStart, paintTime, startTimes } from './bench/start-times.ts';
import type { StartTimes } from './bench/start-times.ts';
import { textOption } from './bench/text-option.ts';
import { freshProfile, openChromium } from './browser/open-chromium.ts';

type Site = { url: string; stop(): Promise<void> };

async function opened(profile: string) {
  const browser = await openChromium(profile);
  await browser.context.addInitScript(markStart);
  return browser;
}

/** So many times in a new tab each, one after another. */
async function inTabs<T>(context: BrowserContext, loads: number, load: (page: Page) => Promise<T>) {
  const all: T[] = [];
  for (let nth = 0; nth < loads; nth++) {
    const page = await context.newPage();
    all.push(await load(page));
    await page.close();
  }
  return all;
}

/** A browser that has never seen the lab, each time. */
async function firstVisits(url: string, loads: number) {
  const all: StartTimes[] = [];
  for (let nth = 0; nth < loads; nth++) {
    const profile = freshProfile();
    const { page, close } = await opened(profile.folder);
    all.push(await startTimes(page, url));
    await close();
    profile.remove();
  }
  return all;
}

async function withProfile(profile: string, lab: Site, bare: Site, loads: number) {
  const browser = await opened(profile);
  const { context, page } = browser;
  const start = (tab: Page) => startTimes(tab, lab.url);
  await start(page);
  await driveLab(page).onDevice();
  // Once each for the caches of the browser itself.
  await inTabs(context, 1, start);
  await inTabs(context, 1, (tab) => paintTime(tab, bare.url));
  const limit = await inTabs(context, loads, (tab) => paintTime(tab, bare.url));
  const online = await inTabs(context, loads, start);
  await lab.stop();
  const offline = await inTabs(context, loads, start);
  await browser.close();
  const again = await opened(profile);
  const restarted = await inTabs(again.context, 1, start);
  await again.close();
  return { limit, online, offline, restarted };
}

function bareFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'arsenal-bare-'));
  const page = '<!doctype html><meta charset="utf-8"><title>Bare</title><button>Run</button>';
  writeFileSync(join(folder, 'index.html'), page);
  return folder;
}

async function bench() {
  const { values } = parseArgs({ options: { loads: textOption('10') } });
  const loads = Number(values.loads);
  if (!Number.isInteger(loads) || loads < 1) throw new Error(`${values.loads} is no number of loads`);
  const load = loadavg().map((average) => average.toFixed(2));
  console.log(
    `Load of this machine: ${load.join(', ')} (1, 5, 15 minutes); above 0.5, figures are in doubt\n`,
  );
  const [profile, folder] = [freshProfile(), bareFolder()];
  const [lab, bare] = [await serveFolder(builtLab), await serveFolder(folder)];
  try {
    const first = await firstVisits(lab.url, Math.min(loads, 5));
    const { limit, online, offline, restarted } = await withProfile(profile.folder, lab, bare, loads);
    const starts = [
      { name: 'offline, new tab', times: offline },
      { name: 'offline, browser restarted', times: restarted },
      { name: 'server there, new tab', times: online },
      { name: 'first visit, nothing kept', times: first },
    ];
    console.log(startTable(starts, limit));
  } finally {
    await Promise.all([lab.stop(), bare.stop()]);
    profile.remove();
    rmSync(folder, { recursive: true });
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
