import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { CaseRun } from './archive.ts';
import type { Connection } from './create-connection.ts';

/**
 * Every run that has ended and has a case of that key, oldest first, without its other cases.
 *
 * Cost: a request for the cases and one for each of their runs; reads no samples and no attachments.
 */
export async function caseRuns(connection: Connection, key: string): Promise<Result<CaseRun[]>> {
  const found = await connection.read(['runs', 'cases'], async (tx) => {
    const rows = await tx.objectStore('cases').index('key').getAll(key);
    return Promise.all(rows.map(async (row) => ({ row, run: await tx.objectStore('runs').get(row.runId) })));
  });
  if (!found.ok) return found;
  const kept = found.value.flatMap(({ row: { record, summary }, run }): CaseRun[] =>
    run && run.deletedAt === undefined && run.status !== 'running'
      ? [{ run, record, ...(summary && { summary }) }]
      : [],
  );
  return ok(kept.sort((a, b) => a.run.startedAt - b.run.startedAt));
}
