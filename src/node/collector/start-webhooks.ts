import type { LiveEvent } from '../../lab/model/delivery.ts';
import { callWebhook } from './call-webhook.ts';
import type { CollectorParts } from './collector-parts.ts';
import type { Webhook } from './collector-store.ts';
import { webhookSignature } from './webhook-signature.ts';

/** How long after a failure the next try is, half as long again or half as short by chance. */
const waitsMs = [1_000, 10_000, 60_000, 600_000, 3_600_000] as const;
/** Calls that wait, of all webhooks together; what is more is dropped, and logged. */
const mostWaiting = 1_000;
const mostAtOnce = 8;

type Call = { hook: Webhook; event: LiveEvent; tries: number };
type Calls = { put: (call: Call) => void; stop: () => void };

/** Calls webhooks with what happens, again and again for about an hour where nobody takes it. The function given back ends it. */
export function startWebhooks(parts: CollectorParts, allowPrivate: boolean): () => void {
  const calls = createCalls(parts, allowPrivate);
  const unwatch = parts.store.watch((events) => {
    const hooks = parts.store.webhooks();
    for (const event of events)
      for (const hook of hooks) if (hook.kinds.includes(event.kind)) calls.put({ hook, event, tries: 0 });
  });
  return () => {
    unwatch();
    calls.stop();
  };
}

function createCalls(parts: CollectorParts, allowPrivate: boolean): Calls {
  const ready: Call[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let running = 0;
  const put = (call: Call) => {
    if (ready.length + timers.size >= mostWaiting) {
      tell(parts, 'dropped', call, 'too many wait');
      return;
    }
    ready.push(call);
    next();
  };
  const again = (call: Call, error: unknown) => {
    const wait = waitsMs.at(call.tries);
    tell(parts, wait === undefined ? 'given-up' : 'failed', call, String(error));
    if (wait === undefined) return;
    const retry = () => {
      timers.delete(timer);
      put({ ...call, tries: call.tries + 1 });
    };
    const timer = setTimeout(retry, wait * (0.5 + Math.random()));
    timers.add(timer.unref());
  };
  const next = () => {
    const call = running < mostAtOnce ? ready.shift() : undefined;
    if (call === undefined) return;
    running += 1;
    void made(call, parts, allowPrivate)
      .catch((error: unknown) => again(call, error))
      .finally(() => {
        running -= 1;
        next();
      });
  };
  return { put, stop: () => timers.forEach(clearTimeout) };
}

async function made({ hook, event }: Call, { now, counters }: CollectorParts, allowPrivate: boolean) {
  const body = JSON.stringify(event);
  await callWebhook(hook.url, body, webhookSignature(hook.secret, body, now()), allowPrivate);
  counters.count('arsenal_collector_webhook_deliveries_total', { outcome: 'delivered' });
}

function tell({ log, counters }: CollectorParts, outcome: string, { hook, event }: Call, why: string) {
  counters.count('arsenal_collector_webhook_deliveries_total', { outcome });
  log.add('warning', `webhook ${outcome}`, { hook: hook.id, seq: event.seq, why });
}
