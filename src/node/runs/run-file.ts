import { createHash } from 'node:crypto';
import { exportDigestText, exportSeams } from '../../lab/wire/export-file.ts';
import { runContent, type KeptRun } from '../../lab/wire/run-content.ts';

/** A run as the text of its content, and the SHA-256 of that in hexadecimal. */
export type Sealed = { id: string; text: string; hash: string };

export function sealedRun(kept: KeptRun): Sealed {
  const text = [...runContent(kept)].join('');
  return { id: kept.run.id, text, hash: sha256(text) };
}

/** The text of an `.arsenal.json` file with these runs, as the app exports and imports it. */
export function runFile(runs: readonly Sealed[]): string {
  const { head, before, after } = exportSeams(sha256(exportDigestText(runs)), runs);
  return `${head}${runs.map(({ text }, nth) => `${before(nth)}${text}`).join('')}${after}`;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
