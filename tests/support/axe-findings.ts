import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** Makes axe known in every page opened from now on: as a part of the browser, so that no policy of the page forbids it. */
export const bringAxe = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({ content: `if (window === window.top) { ${axe.source} }` });

/** What axe finds serious or critical on the page as it is, in a line each. */
export const axeFindings = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    if (!window.axe) throw new Error('axe was not brought along');
    // The sandbox frames are empty, and closed to the page.
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], iframes: false });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id}: ${String(target)} ${any.at(0)?.message ?? ''}`),
      );
  });
