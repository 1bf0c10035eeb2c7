import { expose } from 'comlink';
import type { BenchApi, DataMessage } from '../../src/lab/wire/bench-api.ts';
import type { Life } from '../../src/lab/wire/parse-life.ts';
import type { BenchProcess } from '../../src/web/host/bench-process.ts';

/** A worker that is no worker: the far ends of its ports are in the test's hands. */
export function fakeProcess(api: Partial<BenchApi>, { beats = false } = {}) {
  const [control, data] = [new MessageChannel(), new MessageChannel()];
  const listeners: ((life: Life) => void)[] = [];
  let closed = 0;
  expose(api, control.port2);
  const process: BenchProcess = {
    control: control.port1,
    data: data.port1,
    beats,
    onLife: (listener) => void listeners.push(listener),
    close() {
      closed++;
      for (const { port1, port2 } of [control, data]) {
        port1.close();
        port2.close();
      }
    },
  };
  return {
    process,
    say: (life: Life) => listeners.forEach((listener) => listener(life)),
    send: (message: DataMessage | { type: string }) => data.port2.postMessage(message),
    closed: () => closed,
  };
}
