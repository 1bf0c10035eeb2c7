/**
 * A process for one replicate: `openReplicate` starts it and tells it which thread to start; the two talk through it. It
 * loads next to nothing, and ends with whoever started it.
 */
import { isCount, isOneOf, isRecord, isText } from '../../lab/wire/guards.ts';
import { parseRecording } from '../../lab/wire/parse-recording.ts';
import type { Life } from '../../lab/wire/parse-life.ts';
import { recorderWords, type RecorderAnswer } from './recorder-words.ts';
import { removeLog } from './v8-log.ts';
import { startThread, type ThreadOrder } from './start-thread.ts';

/** Where V8 logs this process, if it does. */
const log = process.argv.at(2);

/** Not `exit`, which would wait for a thread that is in the middle of something. */
function end() {
  if (log !== undefined) removeLog(log);
  process.kill(process.pid, 'SIGKILL');
}

const tell = (what: { life: Life } | { message: unknown } | { recorded: RecorderAnswer }) =>
  process.send?.(what);

function open(order: ThreadOrder) {
  const thread = startThread(order);
  thread.onLife((life) => tell({ life }));
  thread.port.on('message', (message: unknown) => tell({ message }));
  process.on('message', (message: unknown) => {
    const word = isRecord(message) ? message['record'] : undefined;
    if (isOneOf(word, recorderWords)) void thread.record(word).then((recorded) => tell({ recorded }));
    else thread.port.postMessage(message);
  });
}

function isOrder(value: unknown): value is ThreadOrder {
  if (!isRecord(value)) return false;
  const { text, lines, door, recorded, heap = '' } = value;
  const isAsked = recorded === undefined || isRecorded(recorded);
  return isText(text) && isCount(lines) && isText(door) && isText(heap) && isAsked;
}

const isRecorded = (value: unknown) =>
  isRecord(value) && isText(value['recorder']) && parseRecording(value['recording']) !== undefined;

process.once('message', (order: unknown) => {
  if (isOrder(order)) open(order);
});
process.on('disconnect', end);
if (!process.connected) end();
