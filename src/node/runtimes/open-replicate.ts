import { spawn, type ChildProcess, type Serializable } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { releaseProxy, wrap } from 'comlink';
import type { BenchProcess } from '../../lab/conduct/bench-process.ts';
import type { Recording } from '../../lab/model/recording.ts';
import type { BenchApi } from '../../lab/wire/bench-api.ts';
import { isRecord } from '../../lab/wire/guards.ts';
import { parseDataMessage } from '../../lab/wire/parse-data-message.ts';
import { parseLife, type Life } from '../../lab/wire/parse-life.ts';
import { entries, type Entries } from './entries.ts';
import { createV8Log, isLogged, type V8Log } from './v8-log.ts';
import { isRecorderAnswer, type RecorderAnswer, type RecorderWord } from './recorder-words.ts';
import type { ThreadOrder } from './start-thread.ts';

/** What is not as in a timed run. */
export type Otherwise = {
  recording?: Recording | undefined;
  /** Of a replicate that is to be weighed: see `ThreadOrder`. */
  heap?: string;
  /** In place of our own runtime, and what to start it with. */
  program?: string;
  flags?: readonly string[];
};

/** A worker, and what records it where that is to be: see `StartedThread`. */
export type ReplicateProcess = BenchProcess & { record(word: RecorderWord): Promise<RecorderAnswer> };

/** Of JavaScriptCore: it keeps which function optimised code is of, without which what is inlined is charged to its caller. */
const tellingOptimised = { BUN_JSC_alwaysGeneratePCToCodeOriginMap: '1' };

/**
 * Starts `text` (`workerText` with `threadRuntime`) in a thread of a process of its own, of this runtime: what a process
 * has once and for all, its addresses and its hashes among it, is drawn anew. `lines` is the length of the person's text.
 */
export function openReplicate(
  text: string,
  lines: number,
  { replicate, door, recorder }: Entries = entries(),
  otherwise: Otherwise = {},
): ReplicateProcess {
  const { recording, heap } = otherwise;
  const log = recording && isLogged(recording) ? createV8Log(recording) : undefined;
  const child = started(replicate, log, otherwise);
  const recorded = recording && { recording, recorder };
  const order: ThreadOrder = { text, lines, door, ...(recorded && { recorded }), ...(heap && { heap }) };
  const { heard, send } = channelTo(child);
  const api = wrap<BenchApi>({
    postMessage: send,
    addEventListener: heard.addEventListener.bind(heard),
    removeEventListener: heard.removeEventListener.bind(heard),
  });
  let open = true;
  send(order);
  return {
    api,
    onData: (take) => heard.addEventListener('message', (event) => take(dataOf(event))),
    beats: false,
    onLife: (take) =>
      onLife(child, (life) => {
        if (open) take(life);
      }),
    async record(word) {
      send({ record: word });
      const answer = await answered(child);
      return answer.ok && log && word === 'stop' ? { ok: true, text: log.text() } : answer;
    },
    close() {
      open = false;
      // Also keeps the proxy reachable until here, see web/host/bench-ports.ts.
      api[releaseProxy]();
      child.kill('SIGKILL');
      log?.remove();
    },
  };
}

function started(
  replicate: string,
  log: V8Log | undefined,
  { recording, program = execPath, flags = [] }: Otherwise,
) {
  const path = fileURLToPath(replicate);
  const logged = log ? [...log.flags, path, log.folder] : [path];
  return spawn(program, [...flags, ...logged], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: recording ? { ...process.env, ...tellingOptimised } : process.env,
    serialization: 'advanced',
  });
}

/** What the thread says, as events, and a way to it, which may be gone. */
function channelTo(child: ChildProcess) {
  const heard = new EventTarget();
  child.on('message', (said: unknown) => {
    if (!isRecord(said) || !('message' in said)) return;
    heard.dispatchEvent(Object.assign(new Event('message'), { data: owned(said['message']) }));
  });
  const send = (message: Serializable) => {
    if (child.connected) child.send(message, () => undefined);
  };
  return { heard, send };
}

const dataOf = (event: Event): unknown => ('data' in event ? event.data : undefined);

function onLife(child: ChildProcess, take: (life: Life) => void) {
  child.on('message', (said: unknown) => {
    const life = isRecord(said) ? parseLife(said['life']) : undefined;
    if (life) take(life);
  });
  child.on('error', ({ message }) => take({ kind: 'error', message: `no process was started: ${message}` }));
  // Comes after what its thread died of; what was told first is what counts.
  child.on('exit', (code, signal) => {
    const how = signal === null ? `with exit code ${code ?? 0}` : `by ${signal}`;
    take({ kind: 'error', message: `the process ended, ${how}` });
  });
}

/** The next that what records it says. */
function answered(child: ChildProcess): Promise<RecorderAnswer> {
  return new Promise((resolve) => {
    const listen = (said: unknown) => {
      const answer = isRecord(said) ? said['recorded'] : undefined;
      if (!isRecorderAnswer(answer)) return;
      child.off('message', listen);
      resolve(answer);
    };
    child.on('message', listen);
  });
}

/** What the channel delivers is a view of all that came along with it, which it would keep in memory. */
function owned(message: unknown): unknown {
  const parsed = parseDataMessage(message);
  if (parsed?.type !== 'batch') return message;
  return { ...parsed, batch: { ...parsed.batch, durations: parsed.batch.durations.slice() } };
}
