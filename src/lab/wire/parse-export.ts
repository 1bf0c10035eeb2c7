import type { Failure } from '../model/failure.ts';
import { failed, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { expected, listOf, objectOf } from './check.ts';
import type { Check } from './check.ts';
import { exportFormat, exportVersion } from './export-file.ts';
import type { ExportEntry } from './export-file.ts';
import { isPresent, isWord } from './simple-checks.ts';

/** A file whose frame is sound; what its runs hold is still unknown, and its hashes are claims. */
export type ExportFrame = { hash: string; runs: (ExportEntry & { content: unknown })[] };

type Whole = ExportFrame & { format: typeof exportFormat; version: number };

const isHash = expected(
  'a SHA-256 in 64 hexadecimal digits',
  (value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
);

const isId = expected(
  'an id of 1 to 100 letters, digits, dots and dashes',
  (value): value is string => typeof value === 'string' && /^[\w.-]{1,100}$/.test(value),
);

const isEntry = objectOf<ExportFrame['runs'][number]>({ id: isId, hash: isHash, content: isPresent });
const isVersion = expected('version 1', (value): value is number => value === exportVersion);

const isWhole: Check<Whole> = objectOf<Whole>({
  format: isWord(exportFormat),
  version: isVersion,
  hash: isHash,
  runs: listOf(isEntry),
});

/**
 * The frame of an `.arsenal.json` file out of its text.
 *
 * Errors: `newer-format` for a version we do not know yet; else `not-an-export` with the path of the fault.
 */
export function parseExport(text: string): Result<ExportFrame> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const { value } = json;
  const newer = newerVersion(value);
  if (newer !== undefined) return failed({ code: 'newer-format', version: newer });
  let fault: Failure = { code: 'not-an-export', where: '$', message: 'unreadable' };
  const isExport = isWhole(value, '$', (where, message) => {
    fault = { code: 'not-an-export', where, message };
  });
  return isExport ? distinct({ hash: value.hash, runs: value.runs }) : failed(fault);
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : 'no JSON';
    return failed({ code: 'not-an-export', where: '$', message });
  }
}

function newerVersion(json: unknown): number | undefined {
  if (typeof json !== 'object' || json === null || !('format' in json) || !('version' in json))
    return undefined;
  const { format, version } = json;
  const newer = format === exportFormat && Number.isSafeInteger(version) && Number(version) > exportVersion;
  return newer ? Number(version) : undefined;
}

function distinct(frame: ExportFrame): Result<ExportFrame> {
  const seen = new Set<string>();
  for (const [index, { id }] of frame.runs.entries()) {
    if (seen.has(id)) {
      return failed({ code: 'not-an-export', where: `$.runs[${index}].id`, message: 'is there twice' });
    }
    seen.add(id);
  }
  return ok(frame);
}
