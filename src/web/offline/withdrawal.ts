import { parseKillSwitch } from '../../lab/wire/parse-kill-switch.ts';
import { isOwnCache, killSwitchPath } from '../../lab/wire/service-contract.ts';
import type { Page } from './page.ts';

/** Asks the network whether this version was withdrawn. Without an answer it was not. */
export async function isWithdrawn(page: Page): Promise<boolean> {
  if (!page.online()) return false;
  const text = await page.fetchText(`${page.scope}${killSwitchPath}`).catch(() => '');
  return parseKillSwitch(text);
}

/** Takes the app's service worker and caches off the device, never IndexedDB. False where there was nothing. */
export async function takeOff({ services, shelves, scope }: Page): Promise<boolean> {
  const registration = await services?.registration();
  if (registration === undefined) return false;
  await registration.unregister();
  if (shelves !== undefined) {
    const own = (await shelves.keys()).filter((name) => isOwnCache(name, scope));
    await Promise.all(own.map((name) => shelves.delete(name)));
  }
  return true;
}
