import type { EpochMilliseconds } from '../../lab/model/units.ts';
import { outgoing } from '../../lab/outbox/outgoing.ts';
import type { RunRow, Writing } from './archive-schema.ts';
import { putSamples } from './put-samples.ts';
import { fileRows, runRow } from './run-rows.ts';
import type { Unstored, UnsavedRun } from './unsaved-run.ts';

/** What was written; `first` when nothing of the run was there before. */
export type Written = { what: Unstored; row: RunRow; first: boolean };

/**
 * Brings the stores up to the run in memory; with its end goes its entry in the outbox. What people may change of a kept
 * run stays as they left it.
 */
export async function writeChanges(
  tx: Writing,
  unsaved: UnsavedRun,
  at: EpochMilliseconds,
): Promise<Written | undefined> {
  const id = unsaved.id();
  const there = id === undefined ? undefined : await tx.objectStore('runs').get(id);
  const what = unsaved.unstored(there === undefined);
  if (!what) return undefined;
  const row = runRow(what.run, at);
  if (there) Object.assign(row, theirs(there));
  const { cases, samples, run } = what;
  await Promise.all([
    tx.objectStore('runs').put(row),
    ...cases.map((one) => tx.objectStore('cases').put(one)),
    putSamples(
      tx,
      samples.map((one) => ({ runId: run.id, ...one })),
    ),
    ...(ends(row, there) ? [tx.objectStore('outbox').put(outgoing(row.id, at))] : []),
    ...(there ? [] : fileRows(run).map((file) => tx.objectStore('files').put(file))),
  ]);
  return { what, row, first: there === undefined };
}

/** Whether this write is the first to say that the run is over. */
const ends = (row: RunRow, there: RunRow | undefined) =>
  row.status !== 'running' && (there === undefined || there.status === 'running');

function theirs({ name, tags, deletedAt }: RunRow) {
  return { name, tags, ...(deletedAt !== undefined && { deletedAt }) };
}
