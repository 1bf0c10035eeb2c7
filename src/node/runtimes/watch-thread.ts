import { Worker } from 'node:worker_threads';
import type { ContextBatch } from '../../lab/model/context-batch.ts';
import { watchingText } from '../../lab/profile/record/profiling-text.ts';
import { parseContextBatch } from '../../lab/wire/parse-context-batch.ts';

const parts = `{
  now: () => performance.now(),
  later: (run) => void setImmediate(run),
  post: (batch, transfer) => parentPort.postMessage(batch, transfer),
}`;
const start = () => `
const { parentPort, workerData } = require('node:worker_threads');
${watchingText()}(workerData, ${parts});
`;

/** Looks at the calling contexts of a thread from another one of this process. Returns its undoing. */
export function watchThread(state: SharedArrayBuffer, take: (batch: ContextBatch) => void): () => void {
  const watcher = new Worker(start(), { eval: true, execArgv: [], workerData: state });
  watcher.on('message', (message: unknown) => {
    const batch = parseContextBatch(message);
    if (batch) take(batch);
  });
  return () => void watcher.terminate();
}
