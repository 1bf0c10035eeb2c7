import type { MessagePort } from 'node:worker_threads';
import { releaseProxy, wrap, type Endpoint } from 'comlink';
import type { BenchProcess } from '../../lab/conduct/bench-process.ts';
import type { BenchApi } from '../../lab/wire/bench-api.ts';
import { entries } from './entries.ts';
import { startThread } from './start-thread.ts';

/**
 * Starts `text` (`workerText` with `threadRuntime`) as a thread of this process. `lines` is the length of the person's
 * text in it; `door` the address of the module that serves it.
 */
export function openThread(text: string, lines: number, door: string = entries().door): BenchProcess {
  const { port, onLife, end } = startThread({ text, lines, door });
  const api = wrap<BenchApi>(endpoint(port));
  let open = true;
  return {
    api,
    onData: (take) => void port.on('message', take),
    beats: false,
    onLife: (take) =>
      onLife((life) => {
        if (open) take(life);
      }),
    close() {
      open = false;
      end();
      // Also keeps the proxy reachable until here, see web/host/bench-ports.ts.
      api[releaseProxy]();
      port.close();
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
