import type { Page } from 'playwright-core';
import { serveFolder } from '../../src/node/serve/serve-folder.ts';
import { freshProfile, openChromium } from '../browser/open-chromium.ts';
import { rendererPeak } from './renderer-peak.ts';
import type { Viewer } from './viewers.ts';
import { watchPage, type Shown } from './watch-page.ts';

/** How one viewer opened one file. Times in milliseconds, as the page itself takes them; amounts in bytes. */
export type Opening = {
  /** From when it has the file until its graph is painted. */
  paintMs: number;
  /** The main thread's longest task from then on; 0 where none took 50 ms. */
  longestTaskMs: number;
  /**
   * What the page holds once it has been drawn, with its workers, less what it held before. Without the pixels of its
   * canvases: they are those of the screen, whatever the file.
   */
  retained: number;
  peak?: number;
  /** From the press until what was asked for is painted. */
  switchMs?: number;
};

const flags = ['--enable-blink-features=ForceEagerMeasureMemory', '--js-flags=--expose-gc'];

/** What a viewer holds before it has a file: asked in a browser of its own, for with the garbage goes what was compiled. */
export const heldBefore = (viewer: Viewer): Promise<number> => inViewer(viewer, held);

/** Opens a file in a browser of its own. */
export const opening = (viewer: Viewer, path: string, before: number): Promise<Opening> =>
  inViewer(viewer, async (page, profile) => {
    const paintMs = await opened(page, viewer, path);
    // What is left to do once it is painted is part of opening, too.
    await page.evaluate(() => new Promise((later) => setTimeout(later, 300)));
    const longestTaskMs = await page.evaluate(longestTask);
    const retained = (await held(page)) - before;
    const peak = rendererPeak(profile);
    const { leftHeavy } = viewer;
    const switchMs = leftHeavy && (await switched(page, leftHeavy));
    return { paintMs, longestTaskMs, retained, ...(peak && { peak }), ...(switchMs && { switchMs }) };
  });

/** A viewer that is ready for a file, under watch; `profile` is the folder of its browser. */
export async function inViewer<T>(
  viewer: Viewer,
  ask: (page: Page, profile: string) => Promise<T>,
): Promise<T> {
  const server = await serveFolder(viewer.root);
  const profile = freshProfile();
  const { page, close } = await openChromium(profile.folder, { args: flags });
  try {
    await page.addInitScript(watchPage);
    await page.goto(`${server.url}${viewer.page}`);
    await viewer.ready(page);
    // Nobody chooses a file sooner.
    await page.waitForTimeout(1_000);
    return await ask(page, profile.folder);
  } finally {
    await close();
    profile.remove();
    await server.stop();
  }
}

/** Hands a file over, and tells how long it took until it was seen. */
export async function opened(page: Page, { open, shown }: Viewer, path: string): Promise<number> {
  const at = painted(page, shown);
  await open(page, path);
  return (await at) - (await page.evaluate(() => globalThis.watched?.chosenAt ?? NaN));
}

/** Presses for another view, and tells how long it took until it was seen. */
export async function switched(page: Page, { press, shown }: NonNullable<Viewer['leftHeavy']>) {
  const at = painted(page, shown);
  await press(page);
  return (await at) - (await page.evaluate(() => globalThis.watched?.pressedAt ?? NaN));
}

function longestTask(): number {
  const { longTasks, chosenAt = 0 } = globalThis.watched ?? { longTasks: [] };
  const since = longTasks.filter(({ startTime, duration }) => startTime + duration > chosenAt);
  return Math.max(0, ...since.map(({ duration }) => duration));
}

const painted = (page: Page, shown: Shown): Promise<number> =>
  page.evaluate((what) => globalThis.watched?.painted(what) ?? NaN, shown);

declare global {
  interface Performance {
    /** Where the page is isolated. */
    measureUserAgentSpecificMemory(): Promise<{
      breakdown: readonly { bytes: number; types: readonly string[] }[];
    }>;
  }
}

/** What the page and its workers hold, as the browser counts it; it collects garbage first. */
const held = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { breakdown } = await performance.measureUserAgentSpecificMemory();
    const others = breakdown.filter(({ types }) => !types.includes('Canvas'));
    return others.reduce((sum, { bytes }) => sum + bytes, 0);
  });
