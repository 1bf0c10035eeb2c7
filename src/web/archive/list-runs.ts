import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { CaseRow, Reading, RunRow } from './archive-schema.ts';
import type { RunEntry } from './archive.ts';
import type { Connection } from './create-connection.ts';

/** Rows unpacked at one go. */
const pageRows = 500;

type Cases = Pick<RunEntry, 'cases' | 'samples'>;
type Run = Omit<RunEntry, keyof Cases>;

/**
 * The rows of the history, newest first. Reads no samples and no attachments.
 *
 * Cost: a request for each 500 runs and each 500 cases, all of one transaction; between two of them others have
 *       the thread.
 */
export async function listRuns(connection: Connection): Promise<Result<RunEntry[]>> {
  const read = await connection.read(['runs', 'cases'], (tx) => Promise.all([shownRuns(tx), casesByRun(tx)]));
  if (!read.ok) return read;
  const [runs, byRun] = read.value;
  const none: Cases = { cases: [], samples: 0 };
  return ok(
    runs.sort((a, b) => b.startedAt - a.startedAt).map((run) => ({ ...run, ...(byRun.get(run.id) ?? none) })),
  );
}

/** Of each row only what the history shows is kept, page by page: the plans of all runs at once are a lot. */
async function shownRuns(tx: Reading): Promise<Run[]> {
  const runs: Run[] = [];
  let after: string | undefined;
  for (;;) {
    const page: RunRow[] = await tx.objectStore('runs').getAll(rangeAfter(after), pageRows);
    for (const { id, name, tags, startedAt, status, deletedAt } of page) {
      if (deletedAt === undefined) runs.push({ id, name, tags, startedAt, status });
    }
    after = page.at(-1)?.id;
    if (page.length < pageRows) return runs;
  }
}

async function casesByRun(tx: Reading): Promise<Map<string, Cases>> {
  const byRun = new Map<string, Cases>();
  let after: [string, number] | undefined;
  for (;;) {
    const page: CaseRow[] = await tx.objectStore('cases').getAll(rangeAfter(after), pageRows);
    for (const row of page) addCase(byRun, row);
    const last = page.at(-1);
    if (!last || page.length < pageRows) return byRun;
    after = [last.runId, last.index];
  }
}

const rangeAfter = (key: string | [string, number] | undefined) =>
  key === undefined ? undefined : IDBKeyRange.lowerBound(key, true);

function addCase(byRun: Map<string, Cases>, { runId, key, summary, record }: CaseRow) {
  const there = byRun.get(runId) ?? { cases: [], samples: 0 };
  there.cases.push({ key, ...(summary && { summary }) });
  there.samples += record.measured;
  byRun.set(runId, there);
}
