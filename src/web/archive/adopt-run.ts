import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import { runContent } from '../../lab/wire/run-content.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import type { ArchiveParts } from './archive-parts.ts';
import type { RunRow } from './archive-schema.ts';
import { breathing } from './breathing.ts';
import type { Connection } from './create-connection.ts';
import { editRuns, shown } from './edit-runs.ts';
import { loadRun } from './load-run.ts';
import { sealedText } from './sealed-text.ts';
import { storeRun } from './store-run.ts';

type Parts = Pick<ArchiveParts, 'sha256' | 'clock' | 'pause' | 'newId' | 'now'>;

/** A run from a file, and the hash of its content. */
export type Arrival = { kept: KeptRun; hash: string };

/**
 * Takes a run in: the id it has now, or undefined when the same run is there already. One that is there
 * but deleted comes back. One whose id belongs to another run gets a new id.
 */
export async function adoptRun(
  connection: Connection,
  { kept, hash }: Arrival,
  parts: Parts,
): Promise<Result<string | undefined>> {
  const twin = await findTwin(connection, { kept, hash }, parts);
  if (!twin.ok) return twin;
  if (twin.value)
    return twin.value.deletedAt === undefined ? ok(undefined) : comeBack(connection, twin.value.id);
  const taken = await connection.read(['runs'], (tx) => tx.objectStore('runs').getKey(kept.run.id));
  if (!taken.ok) return taken;
  const id = taken.value === undefined ? kept.run.id : parts.newId();
  const stored = await storeRun(connection, { ...kept, run: { ...kept.run, id } }, parts.now());
  return stored.ok ? ok(id) : stored;
}

/** The kept run with the same content. It must have begun at the same time, so few are ever compared. */
async function findTwin(
  connection: Connection,
  { kept, hash }: Arrival,
  { sha256, clock, pause }: Parts,
): Promise<Result<RunRow | undefined>> {
  const rows = await connection.read(['runs'], (tx) =>
    tx.objectStore('runs').index('startedAt').getAll(kept.run.startedAt),
  );
  if (!rows.ok) return rows;
  for (const row of rows.value) {
    const other = await loadRun(connection, row.id, true);
    if (!other.ok) return other;
    const content = await sealedText(runContent(other.value), sha256, breathing(clock, pause));
    if (content.hash === hash) return ok(row);
  }
  return ok(undefined);
}

async function comeBack(connection: Connection, id: string): Promise<Result<string>> {
  const edited = await editRuns(connection, [id], shown);
  return edited.ok ? ok(id) : edited;
}
