import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Life } from '../../lab/wire/parse-life.ts';
import { threadError } from './thread-error.ts';

/** What a text ends with to be started here: it gives its parts to the door. */
export const threadRuntime = '({ $user, $loops });';

/** What a thread is started with. */
export type ThreadOrder = {
  /** `workerText` with `threadRuntime`. */
  text: string;
  /** The length of the person's text in it. */
  lines: number;
  /** The address of the module that serves it. */
  door: string;
  /** Absent: no profile is ever taken of it. Node only. */
  intervalUs?: number;
  /** An expression of a `Heap` of this thread: `threadHeap`. Absent: nothing is weighed in it. */
  heap?: string;
};

/** To a thread that a profile can be taken of. */
export type ProfileWord = 'start' | 'stop';

export type StartedThread = {
  /** Calls and samples in one channel, so that an answer never overtakes what was sent before it. */
  port: MessagePort;
  onLife(take: (life: Life) => void): void;
  /** Starts to take a profile, or stops and gives it, as the text of a `.cpuprofile`; of a thread with `intervalUs`. */
  profile(word: ProfileWord): Promise<string>;
  end(): void;
};

/**
 * As a script of its own under the name that stacks are searched for, not as the thread's text: that one Bun would
 * read as TypeScript and write anew. The loader lets the text `import()` what Node has.
 */
const start = `
const { workerData: { text, ports, door, heap } } = require('node:worker_threads');
const { Script, constants } = require('node:vm');
const importModuleDynamically = constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
const written = new Script(text, { filename: 'benchmark.ts', importModuleDynamically }).runInThisContext();
import(door).then(({ serveThread }) => serveThread(ports, written, { process, setImmediate }, heap && eval(heap)));
`;

/** What else a thread starts with that a profile can be taken of: it does with itself what it is told. */
const profiling = `
const { workerData: { intervalUs }, parentPort } = require('node:worker_threads');
const session = new (require('node:inspector').Session)();
session.connect();
parentPort.on('message', (word) => {
  if (word === 'start') {
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: intervalUs });
    session.post('Profiler.start', () => parentPort.postMessage(''));
  } else {
    session.post('Profiler.stop', (_, { profile }) => parentPort.postMessage(JSON.stringify(profile)));
  }
});
`;

/** Starts a text as a thread of this process with an engine of its own, in Node and in Bun. It is no sandbox. */
export function startThread({ text, lines, door, intervalUs, heap }: ThreadOrder): StartedThread {
  const { port1: port, port2: far } = new MessageChannel();
  const thread = new Worker(intervalUs === undefined ? start : start + profiling, {
    eval: true,
    // Nothing of this process's own; and the loader above is an experiment, which Node would say each time.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    workerData: { text, ports: [far, far], door, intervalUs, heap },
    transferList: [far],
  });
  return {
    port,
    onLife(take) {
      thread.on('error', (error: unknown) => take(threadError(error, lines)));
      // Comes after an error too; what was told first is what counts.
      thread.on('exit', (code) =>
        take({ kind: 'error', message: `the thread ended, with exit code ${code}` }),
      );
    },
    profile(word) {
      thread.postMessage(word);
      return new Promise((resolve) => thread.once('message', (said: unknown) => resolve(String(said))));
    },
    end: () => void thread.terminate(),
  };
}
