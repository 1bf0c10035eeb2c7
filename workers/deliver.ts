/**
 * The door to the outbox: delivers when the network is back, with no page open where the browser has Background Sync, and
 * when a page asks. Here other origins are in reach, which a page's policy keeps from it and so from its sandboxes.
 */
import { parseMessageType } from '../src/lab/wire/parse-message-type.ts';
import { parsePairOrder } from '../src/lab/wire/parse-pairing.ts';
import { outboxTag } from '../src/lab/wire/service-contract.ts';
import { createFlusher } from '../src/web/outbox/create-flusher.ts';
import { hurry } from '../src/web/outbox/edit-entries.ts';
import { outboxPartsHere } from '../src/web/outbox/outbox-parts-here.ts';
import { pairCollector } from '../src/web/outbox/pair-collector.ts';

/** Delivers for the app of this service worker from now on. */
export function deliver(self: ServiceWorkerGlobalScope): void {
  const parts = outboxPartsHere(true);
  const { flush, stop } = createFlusher(parts);
  self.addEventListener('message', (event) => {
    const order = parseMessageType(event.data);
    if (order === 'flush-outbox') event.waitUntil(flush());
    if (order === 'hold-outbox') stop();
    const pairing = parsePairOrder(event.data);
    const [answers] = event.ports;
    if (pairing) event.waitUntil(pairCollector(pairing, parts).then((paired) => answers.postMessage(paired)));
  });
  self.addEventListener('sync', (event) => {
    if (isSync(event) && event.tag === outboxTag) event.waitUntil(flushed());
  });
  /** The network is back, so nothing has to wait. Rejects where runs are left that could go later: then the browser asks again. */
  async function flushed() {
    await hurry(parts.connection, parts.now());
    const outcome = await flush();
    if (outcome !== 'done' && outcome !== 'nowhere') throw new Error(`not delivered yet: ${outcome}`);
  }
}

/** Background Sync is no standard, so the platform's types do not have it. */
const isSync = (event: Event): event is ExtendableEvent & { tag: string } =>
  'tag' in event && typeof event.tag === 'string' && 'waitUntil' in event;
