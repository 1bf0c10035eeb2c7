import { readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openChromium, type Browser } from '../browser/open-chromium.ts';

/** A wake-up that came to nothing is tried again in a second, not in five minutes, and more than three times. */
const eagerSync = [
  '--force-fieldtrials=BackgroundSync/Eager/',
  '--force-fieldtrial-params=BackgroundSync.Eager:initial_retry_delay_sec/1/retry_delay_factor/1/min_sync_recovery_time_sec/1/max_sync_attempts/20',
];

export type LabBrowser = {
  /** The lab, in a tab that is opened where there is none; in a browser that is started where it is dead. */
  page(): Promise<Page>;
  closeTab(): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  /** Ends it without a word. */
  kill(): void;
  /** The hashes of the runs in an export of all of them, by id. */
  exportedHashes(): Promise<Map<string, string>>;
  close(): Promise<void>;
};

/** One person's Chromium with the lab at that address, which may be killed at any time. */
export function labBrowser(url: string, profile: string): LabBrowser {
  let browser: Browser | undefined;
  let lab: Page | undefined;
  const start = async () => {
    const started = await openChromium(profile, { args: eagerSync });
    started.context.on('close', () => {
      if (browser === started) browser = lab = undefined;
    });
    browser = started;
    return started;
  };
  const page = async () => {
    const { context, page: first } = browser ?? (await start());
    if (lab && !lab.isClosed()) return lab;
    lab = first.isClosed() ? await context.newPage() : first;
    await lab.goto(url);
    return lab;
  };
  return {
    page,
    async closeTab() {
      // A browser without a tab would be closed by the driver's next step.
      await lab?.close();
      lab = undefined;
    },
    setOffline: async (offline) => (browser ?? (await start())).context.setOffline(offline),
    kill() {
      const pid = Number(/-(\d+)$/.exec(readlinkSync(`${profile}/SingletonLock`))?.[1]);
      if (pid > 0) process.kill(pid, 'SIGKILL');
      browser = lab = undefined;
    },
    async exportedHashes() {
      const tab = await page();
      await tab.goto(`${url}#/history`);
      const downloading = tab.waitForEvent('download');
      await tab.getByRole('button', { name: 'Export all' }).click();
      return hashesIn(await readFile(await (await downloading).path(), 'utf8'));
    },
    close: async () => browser?.close(),
  };
}

/** Each run of an export ends with its hash and its id. */
const hashesIn = (text: string) =>
  new Map(Array.from(text.matchAll(/"hash":"([0-9a-f]{64})","id":"([^"]+)"/g), ([, hash, id]) => [id, hash]));
