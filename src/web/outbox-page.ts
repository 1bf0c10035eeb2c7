import type { Milliseconds } from '../lab/model/units.ts';
import { parsePaired } from '../lab/wire/parse-pairing.ts';
import { outboxTag } from '../lab/wire/service-contract.ts';
import type { Paired, PairOrder } from '../lab/wire/service-contract.ts';
import { archiveName } from './archive/archive-name.ts';
import type { OutboxPage, OutboxWorker } from './create-outbox.ts';
import { outboxPartsHere } from './outbox/outbox-parts-here.ts';
import { after } from './ui/paced-view.ts';

const patienceMs: Milliseconds = 20_000;

/** The page that delivery runs in; its service worker does the delivering, once there is one. */
export function outboxPage(page: Window): OutboxPage {
  return {
    parts: outboxPartsHere(false),
    worker: activeWorker,
    onWake(listener) {
      if ('serviceWorker' in navigator) {
        navigator.serviceWorker.addEventListener('controllerchange', listener);
      }
      page.document.addEventListener('visibilitychange', () => {
        if (page.document.visibilityState === 'visible') listener();
      });
    },
    onNetwork: (listener) => page.addEventListener('online', listener),
    onChange(listener) {
      if (!('BroadcastChannel' in page)) return;
      new BroadcastChannel(archiveName).addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data === 'outbox' || data === 'runs') listener();
      });
    },
    after,
  };
}

async function activeWorker(): Promise<OutboxWorker | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const registration = await navigator.serviceWorker.getRegistration();
  const { active } = registration ?? {};
  if (!registration || !active) return undefined;
  const sync = syncOf(registration);
  return {
    post: (order) => active.postMessage(order),
    ask: (order) => asked(active, order),
    ...(sync && { sync: () => sync.register(outboxTag) }),
  };
}

/** What the service worker answers; silence where it says nothing. */
function asked(active: ServiceWorker, order: PairOrder): Promise<Paired> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const cancel = after(patienceMs, () => resolve({ outcome: 'silent' }));
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      cancel();
      resolve(parsePaired(data));
    });
    port1.start();
    active.postMessage(order, [port2]);
  });
}

type Sync = { register(tag: string): Promise<void> };

/** Background Sync is no standard, so the platform's types do not have it. */
function syncOf(registration: ServiceWorkerRegistration): Sync | undefined {
  const sync: unknown = 'sync' in registration ? registration.sync : undefined;
  return isSync(sync) ? sync : undefined;
}

const isSync = (value: unknown): value is Sync =>
  typeof value === 'object' && value !== null && 'register' in value && typeof value.register === 'function';
