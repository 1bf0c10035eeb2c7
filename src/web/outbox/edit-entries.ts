import type { OutboxEntry, Parked } from '../../lab/model/outbox.ts';
import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import { outgoing } from '../../lab/outbox/outgoing.ts';
import type { Writing } from '../archive/archive-schema.ts';
import type { Connection } from '../archive/create-connection.ts';
import { deliveryRecord, putRecord } from './delivery-rows.ts';

/** Makes everything due that waits, whatever it waits for. */
export async function hurry(connection: Connection, now: EpochMilliseconds): Promise<Result<void>> {
  const hurried = await connection.write(['outbox', 'kept'], async (tx) => {
    const record = await deliveryRecord(tx);
    if (record.heldUntil > 0) await putRecord(tx, { ...record, heldUntil: 0 });
    const store = tx.objectStore('outbox');
    const later = await store.index('nextAt').getAll(IDBKeyRange.lowerBound(now, true));
    await Promise.all(
      later.map(({ id, since, attempts }) => store.put({ id, since, attempts, nextAt: now })),
    );
  });
  return hurried.ok ? ok(undefined) : hurried;
}

/** Has parked runs sent again: those named, or those parked for one of these reasons. */
export async function retryParked(
  connection: Connection,
  which: { ids: readonly string[] } | { because: readonly Parked['because'][] },
  now: EpochMilliseconds,
): Promise<Result<void>> {
  const retried = await connection.write(['outbox'], async (tx) => {
    const entries = 'ids' in which ? await entriesOf(tx, which.ids) : await parkedFor(tx, which.because);
    const store = tx.objectStore('outbox');
    await Promise.all(entries.map(({ id, since }) => store.put({ ...outgoing(id, now), since })));
  });
  return retried.ok ? ok(undefined) : retried;
}

/** Takes runs out of the outbox; they stay in the archive. Gives the entries, to be put back. */
export function discard(connection: Connection, ids: readonly string[]): Promise<Result<OutboxEntry[]>> {
  return connection.write(['outbox'], async (tx) => {
    const entries = await entriesOf(tx, ids);
    await Promise.all(ids.map((id) => tx.objectStore('outbox').delete(id)));
    return entries;
  });
}

/** Undoes `discard`, for those of them that are still kept. */
export async function putBack(
  connection: Connection,
  entries: readonly OutboxEntry[],
): Promise<Result<void>> {
  const back = await connection.write(['outbox', 'runs'], async (tx) => {
    for (const entry of entries) {
      if (await tx.objectStore('runs').getKey(entry.id)) await tx.objectStore('outbox').put(entry);
    }
  });
  return back.ok ? ok(undefined) : back;
}

/** Puts every run that is kept and over into the outbox, if it is not there; how many those were. */
export function sendAll(connection: Connection, now: EpochMilliseconds): Promise<Result<number>> {
  return connection.write(['outbox', 'runs'], async (tx) => {
    const store = tx.objectStore('outbox');
    const [runs, keys] = await Promise.all([tx.objectStore('runs').getAll(), store.getAllKeys()]);
    const there = new Set(keys);
    const added = runs.filter(
      ({ id, status, deletedAt }) => status !== 'running' && deletedAt === undefined && !there.has(id),
    );
    await Promise.all(added.map(({ id }) => store.put(outgoing(id, now))));
    return added.length;
  });
}

async function entriesOf(tx: Writing, ids: readonly string[]): Promise<OutboxEntry[]> {
  const found = await Promise.all(ids.map((id) => tx.objectStore('outbox').get(id)));
  return found.filter((entry) => entry !== undefined);
}

async function parkedFor(tx: Writing, because: readonly Parked['because'][]): Promise<OutboxEntry[]> {
  const index = tx.objectStore('outbox').index('parked');
  return (await Promise.all(because.map((reason) => index.getAll(reason)))).flat();
}
