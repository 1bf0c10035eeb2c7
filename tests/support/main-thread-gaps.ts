import type { Page } from 'playwright-core';

declare global {
  interface Window {
    longestGapMs?: number;
  }
}

/** Makes every page opened from now on answer itself all the time, and remember the longest it took. */
export async function watchMainThread(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    window.longestGapMs = 0;
    port1.onmessage = () => {
      const now = performance.now();
      window.longestGapMs = Math.max(window.longestGapMs ?? 0, now - last);
      last = now;
      // A pause, as a loop without one would take a whole core from what is measured.
      setTimeout(() => port2.postMessage(undefined), 4);
    };
    port2.postMessage(undefined);
  });
}

/** The longest the main thread was away since this was last asked, in whole milliseconds. */
export const longestGap = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const longest = window.longestGapMs;
    if (longest === undefined) throw new Error('the main thread is not watched');
    window.longestGapMs = 0;
    return Math.round(longest);
  });
