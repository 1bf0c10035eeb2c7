import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { releaseProxy, wrap, type Endpoint } from 'comlink';
import type { BenchProcess } from '../../lab/conduct/bench-process.ts';
import type { BenchApi } from '../../lab/wire/bench-api.ts';
import { threadError } from './thread-error.ts';

/** What a text ends with to be opened here: it gives its parts to the door. */
export const threadRuntime = '({ $user, $loops });';

/** The door as it stands in the source; a bundle of it starts in a third of the time. */
const sourceDoor = new URL('../../../workers/serve-thread.ts', import.meta.url).href;

/**
 * As a script of its own under the name that stacks are searched for, not as the thread's text: that one Bun would
 * read as TypeScript and write anew. The loader lets the text `import()` what Node has.
 */
const start = `
const { workerData: { text, ports, door } } = require('node:worker_threads');
const { Script, constants } = require('node:vm');
const importModuleDynamically = constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
const written = new Script(text, { filename: 'benchmark.ts', importModuleDynamically }).runInThisContext();
import(door).then(({ serveThread }) => serveThread(ports, written, { process, setImmediate }));
`;

/**
 * Starts `text` (`workerText` with `threadRuntime`) as a thread of this process with an engine of its own, in Node
 * and in Bun. It is no sandbox. `lines` is the length of the person's text in it; `door` the address of the module that
 * serves it.
 */
export function openThread(text: string, lines: number, door: string = sourceDoor): BenchProcess {
  // One channel for calls and samples, so that an answer never overtakes what was sent before it.
  const { port1: near, port2: far } = new MessageChannel();
  const api = wrap<BenchApi>(endpoint(near));
  const thread = new Worker(start, {
    eval: true,
    // Nothing of this process's own; and the loader above is an experiment, which Node would say each time.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    workerData: { text, ports: [far, far], door },
    transferList: [far],
  });
  let open = true;
  return {
    api,
    onData: (take) => void near.on('message', take),
    beats: false,
    onLife(take) {
      thread.on('error', (error: unknown) => {
        if (open) take(threadError(error, lines));
      });
      // Comes after an error too; what was told first is what counts.
      thread.on('exit', (code) => {
        if (open) take({ kind: 'error', message: `the thread ended, with exit code ${code}` });
      });
    },
    close() {
      open = false;
      void thread.terminate();
      // Also keeps the proxy reachable until here, see web/host/bench-ports.ts.
      api[releaseProxy]();
      near.close();
    },
  };
}

/** No call transfers anything. */
const endpoint = (port: MessagePort): Endpoint => ({
  postMessage: (message: unknown) => port.postMessage(message),
  addEventListener: port.addEventListener.bind(port),
  removeEventListener: port.removeEventListener.bind(port),
  start: port.start.bind(port),
});
