import { failed, ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { Bytes } from '../../lab/model/units.ts';
import { exportDigestText } from '../../lab/wire/export-file.ts';
import { parseExport } from '../../lab/wire/parse-export.ts';
import type { ExportFrame } from '../../lab/wire/parse-export.ts';
import { parseRun } from '../../lab/wire/parse-run.ts';
import { runContent } from '../../lab/wire/run-content.ts';
import type { ArchiveParts } from './archive-parts.ts';
import { adoptRun } from './adopt-run.ts';
import type { Adopted, Arrival } from './adopt-run.ts';
import { breathing, unhurried } from './breathing.ts';
import type { Breathe } from './breathing.ts';
import type { Connection } from './create-connection.ts';
import { fileText } from './file-text.ts';
import { sealedText } from './sealed-text.ts';

/** The most a file may hold: parsed, it is in memory two to three times. */
export const largestFile: Bytes = 268_435_456;

type Parts = Pick<ArchiveParts, 'sha256' | 'clock' | 'pause' | 'newId' | 'now'>;
export type Imported = { added: string[]; skipped: number };

/**
 * Adds the runs of a file: all of those that are not there yet, or, on any failure, none.
 * Everything is parsed and every hash compared before the first run is stored.
 */
export async function importRuns(
  connection: Connection,
  file: Blob,
  parts: Parts,
): Promise<Result<Imported>> {
  if (file.size > largestFile) {
    const name = 'name' in file && typeof file.name === 'string' ? file.name : 'file';
    return failed({ code: 'file-too-large', name, limitBytes: largestFile });
  }
  const frame = parseExport(await fileText(file, breathing(parts.clock, parts.pause)));
  if (!frame.ok) return frame;
  const arrivals = await verified(frame.value, parts);
  return arrivals.ok ? adoptAll(connection, arrivals.value, parts) : arrivals;
}

/** The runs of a file whose every hash is right. */
async function verified(frame: ExportFrame, { sha256, clock, pause }: Parts): Promise<Result<Arrival[]>> {
  const breathe = breathing(clock, pause);
  const arrivals: Arrival[] = [];
  for (const [index, entry] of frame.runs.entries()) {
    const arrival = await verifiedRun(entry, `$.runs[${index}].content`, sha256, breathe);
    if (!arrival.ok) return arrival;
    arrivals.push(arrival.value);
  }
  const { hash } = await sealedText([exportDigestText(frame.runs)], sha256, breathe);
  return hash === frame.hash ? ok(arrivals) : mismatch(frame.hash, hash);
}

async function verifiedRun(
  { id, hash, content }: ExportFrame['runs'][number],
  where: string,
  sha256: Parts['sha256'],
  breathe: Breathe,
): Promise<Result<Arrival>> {
  const kept = await unhurried(parseRun(content, id, where), breathe);
  if (!kept.ok) return kept;
  const actual = await sealedText(runContent(kept.value), sha256, breathe);
  return actual.hash === hash ? ok({ kept: kept.value, hash }) : mismatch(hash, actual.hash);
}

const mismatch = (expected: string, actual: string) => failed({ code: 'hash-mismatch', expected, actual });

/** Stores what has arrived. On a failure half-way it is taken back: what was there, though deleted, stays. */
async function adoptAll(
  connection: Connection,
  arrivals: readonly Arrival[],
  parts: Parts,
): Promise<Result<Imported>> {
  const added: Adopted[] = [];
  for (const arrival of arrivals) {
    const adopted = await adoptRun(connection, arrival, parts);
    if (!adopted.ok) {
      for (const { takeBack } of added) await takeBack();
      return adopted;
    }
    if (adopted.value) added.push(adopted.value);
  }
  return ok({ added: added.map(({ id }) => id), skipped: arrivals.length - added.length });
}
