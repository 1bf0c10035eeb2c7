import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumPlaces } from '../../src/node/runtimes/find-chromium.js';
import { quietFlags } from '../../src/node/runtimes/quiet-flags.ts';

export type Browser = {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
};

/** A folder for a browser's profile, and its removal. */
export function freshProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'arsenal-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** In CSS pixels; `scale` is how many of the display's make one. */
type Window = { width?: number; height?: number; scale?: number; args?: string[] };

/** Chromium with this profile; started again with the same one, it is the same person's browser restarted. */
export async function openChromium(
  profile: string,
  { width = 1_440, height = 900, scale = 1, args = [] }: Window = {},
): Promise<Browser> {
  const executablePath = chromiumPlaces(process.platform, process.env).find((path) => existsSync(path));
  if (!executablePath) throw new Error('Chromium is not installed; npm test installs it');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', ...quietFlags, ...args],
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  const [page = await context.newPage()] = context.pages();
  return { context, page, close: () => context.close() };
}
