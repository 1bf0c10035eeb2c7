import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../lab/model/failure.ts';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import { exportDigestText } from '../../lab/wire/export-file.ts';
import { parseExport, type ExportFrame } from '../../lab/wire/parse-export.ts';
import { parseRun } from '../../lab/wire/parse-run.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { sealedRun, sha256 } from './run-file.ts';

/** A run of a file, and the hash of its content, which was checked. */
export type ReadRun = { kept: KeptRun; hash: string; path: string };

/** Why a file could not be read as runs, and which. */
export type Unreadable = { path: string; failure: Failure };

const ending = '.arsenal.json';

/**
 * The runs of a file, or of every `.arsenal.json` file of a folder, oldest first.
 *
 * Errors: what is wrong with the first file that is no whole export; `not-an-export` for a path that is not there.
 */
export async function readRuns(
  path: string,
): Promise<{ ok: true; value: ReadRun[] } | { ok: false; failure: Unreadable }> {
  const runs: ReadRun[] = [];
  for (const file of await filesOf(path)) {
    const read = await readFileRuns(file);
    if (!read.ok) return { ok: false, failure: { path: file, failure: read.failure } };
    runs.push(...read.value);
  }
  return { ok: true, value: runs.toSorted((a, b) => a.kept.run.startedAt - b.kept.run.startedAt) };
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(path, name));
}

async function readFileRuns(path: string): Promise<Result<ReadRun[]>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => error);
  if (typeof text !== 'string') return failed({ code: 'not-an-export', where: '$', message: reason(text) });
  const frame = parseExport(text);
  return frame.ok ? verified(frame.value, path) : frame;
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The runs of a file whose every hash is right. */
function verified(frame: ExportFrame, path: string): Result<ReadRun[]> {
  const runs: ReadRun[] = [];
  for (const [index, { id, hash, content }] of frame.runs.entries()) {
    const kept = wholeOf(parseRun(content, id, `$.runs[${index}].content`));
    if (!kept.ok) return kept;
    const actual = sealedRun(kept.value).hash;
    if (actual !== hash) return failed({ code: 'hash-mismatch', expected: hash, actual });
    runs.push({ kept: kept.value, hash, path });
  }
  const actual = sha256(exportDigestText(frame.runs));
  return actual === frame.hash ? ok(runs) : failed({ code: 'hash-mismatch', expected: frame.hash, actual });
}

/** What a generator gives back that stops now and then for others to have their turn. */
function wholeOf<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
