import type { OutboxEntry } from '../../lab/model/outbox.ts';
import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import { isFull } from '../../lab/outbox/is-full.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { loadRun } from '../archive/load-run.ts';
import type { OutboxParts } from './outbox-parts.ts';

/** A run to be sent, as it is sent. */
export type Outbound = { id: string; text: string };

/** Runs that go together, and those that are not there to be sent: deleted, though perhaps brought back yet. */
export type Gathered = { outbound: Outbound[]; missing: string[] };

type Parts = Pick<OutboxParts, 'connection' | 'clock'>;

/** Reads runs in that order until they are enough for one batch. */
export async function gatherBatch(
  entries: readonly OutboxEntry[],
  most: number,
  written: (kept: KeptRun) => Promise<string>,
  { connection, clock }: Parts,
): Promise<Result<Gathered>> {
  const gathered: Gathered = { outbound: [], missing: [] };
  const began = clock();
  let bytes = 0;
  for (const { id } of entries) {
    const { outbound, missing } = gathered;
    if (isFull({ runs: outbound.length, bytes, tookMs: clock() - began }, most)) break;
    const kept = await loadRun(connection, id);
    if (kept.ok) {
      const text = await written(kept.value);
      bytes += text.length;
      outbound.push({ id, text });
    } else if (kept.failure.code === 'no-such-run') missing.push(id);
    else return kept;
  }
  return ok(gathered);
}
