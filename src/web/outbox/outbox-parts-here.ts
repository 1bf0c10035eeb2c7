import { engineName, platformName } from '../../lab/model/engine-name.ts';
import { archiveName } from '../archive/archive-name.ts';
import { createConnection } from '../archive/create-connection.ts';
import type { OutboxParts } from './outbox-parts.ts';

/** Word on the archive's channel that the outbox has changed. */
const outboxChanged = 'outbox';

/** The real surroundings, of a window as of a service worker; they differ in what they reach. */
export function outboxPartsHere(reachesOut: boolean): OutboxParts {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(archiveName) : undefined;
  return {
    connection: createConnection(archiveName, () => undefined),
    locks: 'locks' in navigator ? navigator.locks : undefined,
    fetch: (address, options) => fetch(address, options),
    now: () => Date.now(),
    clock: () => performance.now(),
    random: Math.random,
    origin: location.origin,
    reachesOut,
    newSender: () => ({ device: crypto.randomUUID(), deviceName: deviceName(), region: '' }),
    tell: () => channel?.postMessage(outboxChanged),
  };
}

/** `Chromium 156, Linux x86_64`: what a device is called until somebody names it. */
function deviceName(): string {
  const { browser } = engineName(navigator.userAgent);
  return `${browser}, ${platformName(navigator.userAgent)}`;
}
