import { createHash } from 'node:crypto';
import { canonicalOfJson } from '../../../lab/wire/canonical-of-json.ts';
import { isRecord } from '../../../lab/wire/guards.ts';
import type { HandedRun } from '../../../lab/wire/parse-kept-run.ts';
import { sha256 } from './chain-hash.ts';

/** The canonical text of a run's content in two parts, so that the samples may go first, with their hashes. */
export type SealedParts = { samples: Buffer; record: Buffer; contentHash: string; recordHash: string };

/** One after the other the two parts are the text of `runContent`, and `contentHash` is what an export says of it. */
export function sealedParts({ kept, content }: HandedRun): SealedParts {
  const { batches, run, summaries } = isRecord(content) ? content : {};
  const samples = Buffer.from(`{"batches":${canonicalOfJson(batches)}`);
  const figures = Array.isArray(summaries) ? summaries : [];
  const written = kept.summaries.map((summary, nth) => (summary ? canonicalOfJson(figures[nth]) : 'null'));
  const record = Buffer.from(`,"run":${canonicalOfJson(run)},"summaries":[${written.join(',')}]}`);
  const contentHash = createHash('sha256').update(samples).update(record).digest('hex');
  return { samples, record, contentHash, recordHash: sha256(record) };
}
