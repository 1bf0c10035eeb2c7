import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import { runContent } from '../../lab/wire/run-content.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { ArchiveParts } from './archive-parts.ts';
import type { RunRow } from './archive-schema.ts';
import { breathing } from './breathing.ts';
import type { Connection } from './create-connection.ts';
import { editRuns, hidden, shown } from './edit-runs.ts';
import { loadRun } from './load-run.ts';
import { sealedText } from './sealed-text.ts';
import { eraseRun, storeRun } from './store-run.ts';

type Parts = Pick<ArchiveParts, 'sha256' | 'clock' | 'pause' | 'newId' | 'now'>;

/** A run from a file, and the hash of its content. */
export type Arrival = { kept: KeptRun; hash: string };

/** A run taken in: the id it has now, and how to leave the archive as it was before. */
export type Adopted = { id: string; takeBack: () => Promise<Result<void>> };

/**
 * Takes a run in, or gives undefined when the same run is there already. One that is there
 * but deleted comes back. One whose id belongs to another run gets a new id.
 */
export async function adoptRun(
  connection: Connection,
  { kept, hash }: Arrival,
  parts: Parts,
): Promise<Result<Adopted | undefined>> {
  const twin = await findTwin(connection, { kept, hash }, parts);
  if (!twin.ok) return twin;
  if (twin.value) {
    const { id, deletedAt } = twin.value;
    return deletedAt === undefined ? ok(undefined) : comeBack(connection, id, deletedAt);
  }
  const taken = await connection.read(['runs'], (tx) => tx.objectStore('runs').getKey(kept.run.id));
  if (!taken.ok) return taken;
  const id = taken.value === undefined ? kept.run.id : parts.newId();
  const stored = await storeRun(connection, { ...kept, run: { ...kept.run, id } }, parts.now());
  return stored.ok ? ok({ id, takeBack: () => eraseRun(connection, id) }) : stored;
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

async function comeBack(
  connection: Connection,
  id: string,
  deletedAt: EpochMilliseconds,
): Promise<Result<Adopted>> {
  const edited = await editRuns(connection, [id], shown);
  const takeBack = () => editRuns(connection, [id], hidden(deletedAt));
  return edited.ok ? ok({ id, takeBack }) : edited;
}
