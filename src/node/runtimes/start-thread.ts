import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Recording } from '../../lab/model/recording.ts';
import type { Life } from '../../lab/wire/parse-life.ts';
import { isLogged } from './v8-log.ts';
import { isRecorderAnswer, type RecorderAnswer, type RecorderWord } from './recorder-words.ts';
import { threadError } from './thread-error.ts';

/** What a text ends with to be started here: it gives its parts to the door. */
export const threadRuntime = '({ $user, $loops });';
/** The same of a text that is instrumented. */
export const profiledRuntime = '({ $user, $loops, $contexts });';

/** What a thread is started with. */
export type ThreadOrder = {
  /** `workerText` with `threadRuntime`. */
  text: string;
  /** The length of the person's text in it. */
  lines: number;
  /** The address of the module that serves it. */
  door: string;
  /** Absent: it is never recorded. */
  recorded?: Recorded;
  /** The address of a module that makes a `Heap` of the thread it is in. Absent: nothing is weighed in it. */
  heap?: string;
};

/** What is to be recorded of a thread, and the address of the module that does it. */
export type Recorded = { recording: Recording; recorder: string };

export type StartedThread = {
  /** Calls and samples in one channel, so that an answer never overtakes what was sent before it. */
  port: MessagePort;
  onLife(take: (life: Life) => void): void;
  /** Of a thread that is to be recorded. */
  record(word: RecorderWord): Promise<RecorderAnswer>;
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
Promise.all([import(door), heap && import(heap)]).then(([{ serveThread }, own]) =>
  serveThread(ports, written, { process, setImmediate }, own?.createHeap()),
);
`;

/** What else a thread starts with that is to be recorded: it does with itself what it is told. */
const recording = `
const { workerData: { recorded }, parentPort } = require('node:worker_threads');
const recorder = import(recorded.recorder).then(({ createRecorder }) => createRecorder(recorded.recording));
// Said when it is asked for something.
recorder.catch(() => undefined);
parentPort.on('message', (word) => {
  recorder.then((own) => own[word]()).then(
    (text = '') => parentPort.postMessage({ ok: true, text }),
    (error) => parentPort.postMessage({ ok: false, message: error.message }),
  );
});
`;

/** Starts a text as a thread of this process with an engine of its own, in Node and in Bun. It is no sandbox. */
export function startThread({ text, lines, door, recorded, heap }: ThreadOrder): StartedThread {
  const { port1: port, port2: far } = new MessageChannel();
  const thread = new Worker(recorded ? start + recording : start, {
    eval: true,
    // Nothing of this process's own; and the loader above is an experiment, which Node would say each time.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    workerData: { text, ports: [far, far], door, recorded, heap },
    transferList: [far],
  });
  let isDone = false;
  return {
    port,
    onLife(take) {
      thread.on('error', (error: unknown) => take(threadError(error, lines)));
      // Comes after an error too; what was told first is what counts.
      thread.on('exit', (code) => {
        if (!isDone) take({ kind: 'error', message: `the thread ended, with exit code ${code}` });
      });
    },
    async record(word) {
      if (word === 'stop' && recorded && isLogged(recorded.recording)) {
        isDone = true;
        await thread.terminate();
        return { ok: true, text: '' };
      }
      thread.postMessage(word);
      return new Promise((resolve) =>
        thread.once('message', (said: unknown) => {
          if (isRecorderAnswer(said)) resolve(said);
        }),
      );
    },
    end: () => void thread.terminate(),
  };
}
