import type { Result } from '../../lab/model/result.ts';
import { ok } from '../../lab/model/result.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { partsOf, runStores, writtenStores } from './archive-schema.ts';
import type { Writing } from './archive-schema.ts';
import type { Connection } from './create-connection.ts';
import { putSamples } from './put-samples.ts';
import { runRows } from './run-rows.ts';

/** Adds a whole run in one transaction. Fails when its id is taken. It was made elsewhere: it does not go to the outbox. */
export async function storeRun(
  connection: Connection,
  kept: KeptRun,
  at: EpochMilliseconds,
): Promise<Result<void>> {
  const { run, cases, samples, files } = runRows(kept, at);
  const work = connection.write(
    runStores,
    (tx) =>
      Promise.all([
        tx.objectStore('runs').add(run),
        ...cases.map((row) => tx.objectStore('cases').add(row)),
        putSamples(tx, samples),
        ...files.map((row) => tx.objectStore('files').add(row)),
      ]),
    'strict',
  );
  const stored = await work;
  return stored.ok ? ok(undefined) : stored;
}

/** Takes every trace of a run out of the stores. */
export async function eraseRun(connection: Connection, id: string): Promise<Result<void>> {
  const erased = await connection.write(writtenStores, (tx) => eraseIn(tx, id));
  return erased.ok ? ok(undefined) : erased;
}

/** Takes every trace of the deleted runs out of the stores, save those still followed. How many there were. */
export function eraseHidden(connection: Connection): Promise<Result<number>> {
  return connection.write(writtenStores, async (tx) => {
    const hidden = await tx.objectStore('runs').index('deletedAt').getAll();
    const over = hidden.filter(({ status }) => status !== 'running');
    await Promise.all(over.map(({ id }) => eraseIn(tx, id)));
    return over.length;
  });
}

const eraseIn = (tx: Writing, id: string) =>
  Promise.all([
    tx.objectStore('runs').delete(id),
    tx.objectStore('cases').delete(partsOf(id)),
    tx.objectStore('samples').delete(partsOf(id)),
    tx.objectStore('files').delete(partsOf(id)),
    tx.objectStore('outbox').delete(id),
    tx.objectStore('profiles').delete(partsOf(id)),
    tx.objectStore('recordings').delete(partsOf(id)),
  ]);
