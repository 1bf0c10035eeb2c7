import { createHash } from 'node:crypto';
import { canonicalText } from '../../../lab/wire/canonical-text.ts';
import type { KeptRun } from '../../../lab/wire/run-content.ts';
import { sha256 } from './chain-hash.ts';

/** The canonical text of a run's content in two parts, so that the samples may go first, with their hashes. */
export type SealedParts = { samples: Buffer; record: Buffer; contentHash: string; recordHash: string };

/** One after the other the two parts are the text of `runContent`, and `contentHash` is what an export says of it. */
export function sealedParts({ run, batches, summaries }: KeptRun): SealedParts {
  const samples = Buffer.from(`{"batches":${canonicalText(batches)}`);
  const record = Buffer.from(
    `,"run":${canonicalText({ ...run, id: undefined })},"summaries":${canonicalText(summaries)}}`,
  );
  const contentHash = createHash('sha256').update(samples).update(record).digest('hex');
  return { samples, record, contentHash, recordHash: sha256(record) };
}
