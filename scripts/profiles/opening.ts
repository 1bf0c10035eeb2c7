import type { Page } from 'playwright-core';
import { serveFolder } from '../../src/node/serve/serve-folder.ts';
import { freshProfile, openChromium } from '../browser/open-chromium.ts';
import { rendererPeak } from './renderer-peak.ts';
import type { Viewer } from './viewers.ts';

/** How one viewer opened one file. Times in milliseconds, amounts in bytes. */
export type Opening = {
  paintMs: number;
  /** The main thread's longest task from then on; 0 where none took 50 ms. */
  longestTaskMs: number;
  /** What the page holds once it has been drawn, with its workers, less what it held before. */
  retained: number;
  peak?: number;
  switchMs?: number;
};

const flags = ['--enable-blink-features=ForceEagerMeasureMemory', '--js-flags=--expose-gc'];

/** Opens a file in a browser of its own. */
export async function opening(viewer: Viewer, path: string): Promise<Opening> {
  const server = await serveFolder(viewer.root);
  const profile = freshProfile();
  const { page, close } = await openChromium(profile.folder, { args: flags });
  try {
    await page.addInitScript(watchTasks);
    await page.goto(`${server.url}${viewer.page}`);
    await viewer.ready(page);
    const before = await held(page);
    const paintMs = await timed(page, () => viewer.open(page, path));
    const longestTaskMs = await page.evaluate(() => Math.max(0, ...(globalThis.longTasks ?? [])));
    const retained = (await held(page)) - before;
    const peak = rendererPeak(profile.folder);
    const { leftHeavy } = viewer;
    const switchMs = leftHeavy && (await timed(page, () => leftHeavy(page)));
    return { paintMs, longestTaskMs, retained, ...(peak && { peak }), ...(switchMs && { switchMs }) };
  } finally {
    await close();
    profile.remove();
    await server.stop();
  }
}

declare global {
  var longTasks: number[] | undefined;
  interface Performance {
    /** Where the page is isolated. */
    measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
  }
}

function watchTasks() {
  const tasks: number[] = [];
  globalThis.longTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Until the frame after something has been drawn. */
async function timed(page: Page, act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  return performance.now() - start;
}

/** What the page and its workers hold, as the browser counts it; it collects garbage first. */
const held = (page: Page): Promise<number> =>
  page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);
