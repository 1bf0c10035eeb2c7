import { failed, ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { RunRow } from './archive-schema.ts';
import type { Connection } from './create-connection.ts';

/** Changes the rows of these runs, all of them or, when one is not there, none. */
export async function editRuns(
  connection: Connection,
  ids: readonly string[],
  change: (row: RunRow) => RunRow,
): Promise<Result<void>> {
  const edited = await connection.write(['runs'], async (tx) => {
    const store = tx.objectStore('runs');
    const rows = await Promise.all(ids.map((id) => store.get(id)));
    const missing = ids.find((_, index) => rows[index] === undefined);
    if (missing !== undefined) return missing;
    await Promise.all(rows.filter((row) => row !== undefined).map((row) => store.put(change(row))));
    return undefined;
  });
  if (!edited.ok) return edited;
  return edited.value === undefined ? ok(undefined) : failed({ code: 'no-such-run', id: edited.value });
}

/** The row of a run that is hidden from now on. */
export const hidden =
  (at: EpochMilliseconds) =>
  (row: RunRow): RunRow => ({ ...row, deletedAt: at });

/** The row of a run that is seen again. */
export const shown = ({ deletedAt: _, ...row }: RunRow): RunRow => row;
