import type { OutboxEntry } from '../../lab/model/outbox.ts';
import { runsTogether } from '../../lab/outbox/is-full.ts';
import { isRunLock } from '../archive/run-locks.ts';
import { deliveryOf } from './delivery-rows.ts';
import { dueEntries } from './due-entries.ts';
import { gatherBatch } from './gather-batch.ts';
import type { Outbound } from './gather-batch.ts';
import type { OutboxParts } from './outbox-parts.ts';
import { receiverOf } from './receiver-of.ts';
import type { Receiver } from './receiver.ts';
import { holdBack, settleBatch, settleMissing } from './settle-batch.ts';

/**
 * Why delivery has stopped: nothing is due any more; nobody is there to receive; a run is on, or was begun meanwhile;
 * who receives did not answer; the archive cannot be read or written.
 */
export type Flushed = 'done' | 'nowhere' | 'run-on' | 'held' | 'storage';

/** Held by whoever delivers: one for all tabs and the service worker. */
export const outboxLock = 'arsenal-outbox';

/** Delivers what is due, batch by batch, until there is nothing more or a reason to stop. */
export async function flush(parts: OutboxParts, signal: AbortSignal): Promise<Flushed> {
  const { locks } = parts;
  if (!locks) return deliverAll(parts, signal);
  return locks.request(outboxLock, () => deliverAll(parts, signal));
}

async function deliverAll(parts: OutboxParts, signal: AbortSignal): Promise<Flushed> {
  const due = await dueEntries(parts.connection, parts.now(), 1);
  if (typeof due === 'string') return due;
  if (await isStopped(parts, signal)) return 'run-on';
  const settings = await deliveryOf(parts.connection, parts.newSender);
  if (!settings.ok) return 'storage';
  const receiver = await receiverOf(settings.value, parts);
  if (receiver === 'nowhere') return 'nowhere';
  if (receiver === 'silent') return (await holdBack(parts)).ok ? 'held' : 'storage';
  parts.tell();
  for (let most = receiver.mostRuns; ;) {
    const next = await deliverSome(receiver, most, parts, signal);
    if (typeof next === 'string') return next;
    most = next;
    parts.tell();
  }
}

/** One batch. How many runs the next may have, or why there is none. */
async function deliverSome(
  receiver: Receiver,
  most: number,
  parts: OutboxParts,
  signal: AbortSignal,
): Promise<Flushed | number> {
  if (await isStopped(parts, signal)) return 'run-on';
  const outbound = await nextBatch(receiver, most, parts);
  if (typeof outbound === 'string') return outbound;
  if (outbound.length === 0) return most;
  const sent = await receiver.send(outbound, signal);
  // Cut off by ourselves: that says nothing of who receives.
  if (sent.kind === 'wait' && signal.aborted) return 'run-on';
  if (sent.kind === 'split') return Math.ceil(outbound.length / 2);
  const ids = outbound.map(({ id }) => id);
  const settled = await settleBatch(ids, sent, parts);
  if (!settled.ok) return 'storage';
  return sent.kind === 'wait' ? 'held' : receiver.mostRuns;
}

/** The runs that go next; none where those that are due are not there any more. */
async function nextBatch(
  { written }: Receiver,
  most: number,
  parts: OutboxParts,
): Promise<Outbound[] | 'done' | 'held' | 'storage'> {
  const due = await dueEntries(parts.connection, parts.now(), most);
  if (typeof due === 'string') return due;
  const gathered = await gatherBatch(due, together(due, most), written, parts);
  if (!gathered.ok) return 'storage';
  const { outbound, missing } = gathered.value;
  const settled = await settleMissing(missing, parts);
  return settled.ok ? outbound : 'storage';
}

const together = ([first]: readonly OutboxEntry[], most: number) => runsTogether(first.attempts, most);

/** Nothing is sent while something is measured, in whatever tab. */
async function isStopped({ locks }: OutboxParts, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return true;
  const { held = [] } = (await locks?.query()) ?? {};
  return held.some(isRunLock);
}
