import { parseKillSwitch } from '../src/lab/wire/parse-kill-switch.ts';
import { isOwnCache, killSwitchPath, type ServiceNotice } from '../src/lab/wire/service-contract.ts';

/** The parts of a service worker's world that a withdrawal touches. */
export type Withdrawable = {
  registration: { scope: string; unregister(): Promise<boolean> };
  caches: { keys(): Promise<string[]>; delete(name: string): Promise<boolean> };
  clients: { matchAll(): Promise<readonly { postMessage(notice: ServiceNotice): void }[]> };
  fetch(address: string, options: { cache: 'no-store' }): Promise<Response>;
};

/**
 * Asks the network whether this version was withdrawn and, if so, takes it off the device: the
 * registration and the caches, never IndexedDB. No answer, or any other, means carry on.
 */
export async function obeyKillSwitch(world: Withdrawable): Promise<void> {
  const { registration, caches, clients } = world;
  const address = new URL(killSwitchPath, registration.scope).href;
  const text = await world
    .fetch(address, { cache: 'no-store' })
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  if (!parseKillSwitch(text)) return;
  await registration.unregister();
  const own = (await caches.keys()).filter((name) => isOwnCache(name, registration.scope));
  await Promise.all(own.map((name) => caches.delete(name)));
  for (const client of await clients.matchAll()) client.postMessage({ type: 'withdrawn' });
}
