import { failed, ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import { exportDigestText, exportSeams } from '../../lab/wire/export-file.ts';
import { runContent } from '../../lab/wire/run-content.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import type { ArchiveParts } from './archive-parts.ts';
import { breathing } from './breathing.ts';
import type { Connection } from './create-connection.ts';
import { largestFile } from './import-runs.ts';
import { loadRun } from './load-run.ts';
import { sealedText } from './sealed-text.ts';

type Parts = Pick<ArchiveParts, 'sha256' | 'clock' | 'pause'>;
type Sealed = { id: string; hash: string; blob: Blob };

/**
 * Runs that have ended as one `.arsenal.json` file, oldest first.
 *
 * Errors: `no-such-run` for one that is not there or not over; `file-too-large` where importing would refuse.
 */
export async function exportRuns(
  connection: Connection,
  parts: Parts,
  only?: readonly string[],
): Promise<Result<Blob>> {
  const ids = await endedIds(connection, only);
  if (!ids.ok) return ids;
  const sealed: Sealed[] = [];
  for (const id of ids.value) {
    const kept = await loadRun(connection, id);
    if (!kept.ok) return kept;
    sealed.push(await sealedRun(kept.value, parts));
  }
  return exportBlob(sealed, parts);
}

/** One run, wherever it is, as an `.arsenal.json` file. */
export async function exportRun(kept: KeptRun, parts: Parts): Promise<Result<Blob>> {
  return exportBlob([await sealedRun(kept, parts)], parts);
}

async function endedIds(connection: Connection, only?: readonly string[]): Promise<Result<string[]>> {
  const rows = await connection.read(['runs'], (tx) => tx.objectStore('runs').index('startedAt').getAll());
  if (!rows.ok) return rows;
  const ended = rows.value.filter(({ status, deletedAt }) => status !== 'running' && deletedAt === undefined);
  const ids = ended.map(({ id }) => id);
  const missing = only?.find((id) => !ids.includes(id));
  if (missing !== undefined) return failed({ code: 'no-such-run', id: missing });
  return ok(only ? ids.filter((id) => only.includes(id)) : ids);
}

async function sealedRun(kept: KeptRun, { sha256, clock, pause }: Parts): Promise<Sealed> {
  return { id: kept.run.id, ...(await sealedText(runContent(kept), sha256, breathing(clock, pause))) };
}

async function exportBlob(runs: readonly Sealed[], { sha256, clock, pause }: Parts): Promise<Result<Blob>> {
  const { hash } = await sealedText([exportDigestText(runs)], sha256, breathing(clock, pause));
  const { head, before, after } = exportSeams(hash, runs);
  const contents = runs.flatMap(({ blob }, index) => [before(index), blob]);
  const file = new Blob([head, ...contents, after], { type: 'application/json' });
  if (file.size <= largestFile) return ok(file);
  return failed({ code: 'file-too-large', name: 'export', limitBytes: largestFile });
}
