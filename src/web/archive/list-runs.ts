import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { CaseRow, RunRow } from './archive-schema.ts';
import type { RunEntry } from './archive.ts';
import type { Connection } from './create-connection.ts';

/**
 * The rows of the history, newest first. Reads no samples and no attachments.
 *
 * Cost: two requests, whatever the number of runs; 1 000 runs of 5 cases take about 0.15 s, 30 ms of them
 *       on this thread. By the index, in order, it would be twice that.
 */
export async function listRuns(connection: Connection): Promise<Result<RunEntry[]>> {
  const rows = await connection.read(['runs', 'cases'], (tx) =>
    Promise.all([tx.objectStore('runs').getAll(), tx.objectStore('cases').getAll()]),
  );
  if (!rows.ok) return rows;
  const [runs, cases] = rows.value;
  const byRun = byRunId(cases);
  const shown = runs.filter(({ deletedAt }) => deletedAt === undefined);
  return ok(
    shown.sort((a, b) => b.startedAt - a.startedAt).map((run) => entry(run, byRun.get(run.id) ?? [])),
  );
}

function entry({ id, name, tags, startedAt, status }: RunRow, cases: readonly CaseRow[]): RunEntry {
  return {
    id,
    name,
    tags,
    startedAt,
    status,
    cases: cases.map(({ key, summary }) => ({ key, ...(summary && { summary }) })),
    samples: cases.reduce((sum, { record }) => sum + record.measured, 0),
  };
}

function byRunId(cases: readonly CaseRow[]): Map<string, CaseRow[]> {
  const byId = new Map<string, CaseRow[]>();
  for (const row of cases) {
    const rows = byId.get(row.runId);
    if (rows) rows.push(row);
    else byId.set(row.runId, [row]);
  }
  return byId;
}
