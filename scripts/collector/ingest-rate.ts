import { postRuns } from './post-runs.ts';

const inFlight = 4;

/** Runs a second where a few batches are under way at any time. */
export async function ingestRate(
  url: string,
  batches: readonly Buffer<ArrayBuffer>[],
  runs: number,
): Promise<number> {
  const left = [...batches];
  const start = performance.now();
  const lane = async () => {
    for (let batch = left.pop(); batch !== undefined; batch = left.pop()) await postRuns(url, batch);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return (1_000 * runs) / (performance.now() - start);
}

/** How long each batch took from when it was due, where one is due every so often, whether or not the last was done. */
export async function latencies(
  url: string,
  batches: readonly Buffer<ArrayBuffer>[],
  everyMs: number,
): Promise<number[]> {
  const start = performance.now();
  const taken = batches.map(async (batch, index) => {
    const due = start + index * everyMs;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    await postRuns(url, batch);
    return performance.now() - due;
  });
  return Promise.all(taken);
}
