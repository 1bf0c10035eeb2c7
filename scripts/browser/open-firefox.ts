import { existsSync } from 'node:fs';
import { firefox } from 'playwright-core';
import type { Browser } from './open-chromium.ts';

/** Debian's Firefox, or the one named by FIREFOX_PATH; undefined where neither is there. */
export const firefoxPath = [process.env.FIREFOX_PATH ?? '', '/usr/bin/firefox-esr'].find((path) =>
  existsSync(path),
);

/** What to say where there is none. */
export const noFirefox =
  'firefox-esr is not installed, so the lab is not tried in Firefox. Debian: sudo apt-get install firefox-esr';

/**
 * An unpatched Firefox with this profile, driven by WebDriver BiDi. What the driver cannot do, against
 * Chromium's: `fill` changes a field without React noticing (type instead), a saved file raises no
 * `download`, and starting many workers inside a worker can block that worker for good.
 */
export async function openFirefox(profile: string): Promise<Browser> {
  if (!firefoxPath) throw new Error(noFirefox);
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: firefoxPath,
    viewport: { width: 1_440, height: 900 },
  });
  const [page = await context.newPage()] = context.pages();
  return { context, page, close: () => context.close() };
}
