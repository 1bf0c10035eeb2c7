import type { OutboxEntry } from '../../lab/model/outbox.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import { isDue, dueTimes } from '../../lab/outbox/due-times.ts';
import type { Connection } from '../archive/create-connection.ts';
import { deliveryRecord } from './delivery-rows.ts';

/**
 * The entries whose time has come, those that waited longest first. `done`: there is none; `held`: who receives them is to
 * be left alone for now; `storage`: the archive cannot be read.
 */
export async function dueEntries(
  connection: Connection,
  now: EpochMilliseconds,
  most: number,
): Promise<OutboxEntry[] | 'done' | 'held' | 'storage'> {
  const { until, from } = dueTimes(now);
  const found = await connection.read(['outbox', 'kept'], async (tx) => {
    const byTime = tx.objectStore('outbox').index('nextAt');
    const due = await byTime.getAll(IDBKeyRange.upperBound(until), most);
    const entries = due.length > 0 ? due : await byTime.getAll(IDBKeyRange.lowerBound(from, true), most);
    const { heldUntil } = await deliveryRecord(tx);
    return { entries, isHeld: !isDue(heldUntil, now) };
  });
  if (!found.ok) return 'storage';
  const { entries, isHeld } = found.value;
  if (entries.length === 0) return 'done';
  return isHeld ? 'held' : entries;
}
