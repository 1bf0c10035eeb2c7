import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ingestRate } from './ingest-rate.ts';

const entry = fileURLToPath(new URL('./bare-collector.ts', import.meta.url));

/** Runs a second into `bare-collector.ts`: the same batches, the same client, nothing done but to insert them. */
export async function bareCollectingRate(
  batches: readonly Buffer<ArrayBuffer>[],
  runs: number,
): Promise<number> {
  const child = fork(entry);
  const port = await new Promise<unknown>((resolve) => child.once('message', resolve));
  const rate = await ingestRate(`http://127.0.0.1:${String(port)}`, batches, runs);
  child.disconnect();
  return rate;
}
