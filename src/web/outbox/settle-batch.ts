import type { OutboxEntry } from '../../lab/model/outbox.ts';
import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';
import { delivered, heldBack } from '../../lab/outbox/delivery-record.ts';
import { backoffMs } from '../../lab/outbox/backoff-ms.ts';
import { laidAside, putOff } from '../../lab/outbox/outgoing.ts';
import type { Writing } from '../archive/archive-schema.ts';
import { deliveryRecord, putRecord } from './delivery-rows.ts';
import type { OutboxParts } from './outbox-parts.ts';
import type { Fate, Sent } from './receiver.ts';

type Parts = Pick<OutboxParts, 'connection' | 'now' | 'random'>;

/** Writes down what became of runs that were sent: all of it, or nothing. */
export function settleBatch(
  ids: readonly string[],
  sent: Exclude<Sent, { kind: 'split' }>,
  parts: Parts,
): Promise<Result<void>> {
  const now = parts.now();
  const fates: ReadonlyMap<string, Fate> = sent.kind === 'told' ? sent.fates : new Map<string, Fate>();
  return parts.connection.write(['outbox', 'kept'], async (tx) => {
    const settled = await Promise.all(ids.map((id) => settle(tx, id, fates.get(id), { ...parts, now })));
    const record = await deliveryRecord(tx);
    if (settled.includes('arrived')) await putRecord(tx, delivered(now));
    else if (sent.kind === 'wait') await putRecord(tx, heldBack(record, now, parts.random, sent.askedMs));
    else if (record.failures > 0) await putRecord(tx, { ...record, failures: 0, heldUntil: 0 });
  });
}

/** Who should receive runs did not answer before any was sent. */
export function holdBack({ connection, now, random }: Parts): Promise<Result<void>> {
  return connection.write(['kept'], async (tx) => {
    await putRecord(tx, heldBack(await deliveryRecord(tx), now(), random));
  });
}

type Time = Pick<OutboxParts, 'random'> & { now: EpochMilliseconds };

/** An entry that is gone was taken out meanwhile, by a person: it does not come back. */
async function settle(tx: Writing, id: string, fate: Fate | undefined, { now, random }: Time) {
  const store = tx.objectStore('outbox');
  const entry = await store.get(id);
  if (!entry) return undefined;
  if (fate === 'arrived') await store.delete(id);
  else
    await store.put(
      fate ? laidAside(entry, fate) : putOff(entry, now + backoffMs(entry.attempts + 1, random)),
    );
  return fate;
}

/** How soon runs that were deleted are looked at again: they may have been brought back. */
const againMs: Milliseconds = 300_000;

/** Runs that are not there: those that are gone for good leave the outbox, those that can come back wait. */
export async function settleMissing(
  ids: readonly string[],
  { connection, now }: Pick<OutboxParts, 'connection' | 'now'>,
): Promise<Result<void>> {
  if (ids.length === 0) return ok(undefined);
  const nextAt = now() + againMs;
  return connection.write(['outbox', 'runs'], async (tx) => {
    for (const id of ids) {
      const [run, entry] = await Promise.all([
        tx.objectStore('runs').get(id),
        tx.objectStore('outbox').get(id),
      ]);
      if (!run) await tx.objectStore('outbox').delete(id);
      else if (entry) await tx.objectStore('outbox').put(waitingUntil(entry, nextAt));
    }
  });
}

const waitingUntil = ({ id, since, attempts }: OutboxEntry, nextAt: EpochMilliseconds): OutboxEntry => ({
  id,
  since,
  attempts,
  nextAt,
});
