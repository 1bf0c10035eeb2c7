import { existsSync } from 'node:fs';
import { firefox } from 'playwright-core';
import type { Browser } from '../../scripts/browser/open-chromium.ts';

const places = [
  process.env.FIREFOX_PATH ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Firefox of this machine; undefined where there is none. */
export const firefoxPath = places.find((path) => existsSync(path));

/**
 * An unpatched Firefox with this profile, driven by WebDriver BiDi. What the driver cannot do, against
 * Chromium's: `fill` changes a field without React noticing (type instead), a saved file raises no
 * `download`, and starting many workers inside a worker can block that worker for good.
 */
export async function openFirefox(profile: string): Promise<Browser> {
  if (!firefoxPath) throw new Error('Firefox is not installed; Debian: apt-get install firefox-esr');
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: firefoxPath,
    viewport: { width: 1_440, height: 900 },
  });
  const [page = await context.newPage()] = context.pages();
  return { context, page, close: () => context.close() };
}
