/**
 * A process for one replicate: `openReplicate` starts it and tells it which thread to start; the two talk through it. It
 * loads next to nothing, and ends with whoever started it.
 */
import { isCount, isRecord, isText } from '../../lab/wire/guards.ts';
import type { Life } from '../../lab/wire/parse-life.ts';
import { startThread, type ThreadOrder } from './start-thread.ts';

/** Not `exit`, which would wait for a thread that is in the middle of something. */
const end = () => process.kill(process.pid, 'SIGKILL');

const tell = (what: { life: Life } | { message: unknown }) => process.send?.(what);

function open(order: ThreadOrder) {
  const thread = startThread(order);
  thread.onLife((life) => tell({ life }));
  thread.port.on('message', (message: unknown) => tell({ message }));
  process.on('message', (message: unknown) => thread.port.postMessage(message));
}

function isOrder(value: unknown): value is ThreadOrder {
  return isRecord(value) && isText(value['text']) && isCount(value['lines']) && isText(value['door']);
}

process.once('message', (order: unknown) => {
  if (isOrder(order)) open(order);
});
process.on('disconnect', end);
if (!process.connected) end();
