import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';
import { outgoing } from '../../lab/outbox/outgoing.ts';
import type { RunRow, Writing } from './archive-schema.ts';
import type { Connection } from './create-connection.ts';
import type { RunLocks } from './run-locks.ts';
import { eraseRun } from './store-run.ts';

/** Another tab may still be offering to undo a deletion. */
const undoMs: Milliseconds = 60_000;

type Parts = { connection: Connection; locks: RunLocks; now: () => EpochMilliseconds };

/**
 * What the start of the app owes its archive: runs whose tab died are marked as interrupted, deleted
 * ones are forgotten. Runs that are still followed, in this tab or another, are left alone.
 * True when anything changed.
 */
export async function tidy({ connection, locks, now }: Parts): Promise<Result<boolean>> {
  const rows = await connection.read(['runs'], (tx) => {
    const store = tx.objectStore('runs');
    return Promise.all([store.index('status').getAll('running'), store.index('deletedAt').getAll()]);
  });
  if (!rows.ok) return rows;
  const [running, deleted] = rows.value;
  const marked = new Set<string>();
  for (const row of running) {
    await locks.ifFree(row, async () => {
      const mark = await connection.write(['runs', 'outbox'], (tx) => markInterrupted(tx, row.id, now()));
      if (mark.ok && mark.value) marked.add(row.id);
    });
  }
  const forgotten = deleted.filter((row) => isForgotten(row, now()));
  for (const { id } of forgotten) await eraseRun(connection, id);
  return ok(marked.size + forgotten.length > 0);
}

function isForgotten({ status, deletedAt = Infinity }: RunRow, now: EpochMilliseconds): boolean {
  return status !== 'running' && now - deletedAt > undoMs;
}

/** As far as it was written, with the last write as its end; from then on it is to be delivered. */
async function markInterrupted(tx: Writing, id: string, at: EpochMilliseconds): Promise<boolean> {
  const store = tx.objectStore('runs');
  const row = await store.get(id);
  if (row?.status !== 'running') return false;
  const { current: _, ...rest } = row;
  await tx.objectStore('outbox').put(outgoing(id, at));
  await store.put({
    ...rest,
    status: 'interrupted',
    failure: { code: 'interrupted' },
    endedAt: row.writtenAt,
  });
  return true;
}
