import { releaseProxy, wrap } from 'comlink';
import type { BenchProcess } from '../../lab/conduct/bench-process.ts';
import type { BenchApi } from '../../lab/wire/bench-api.ts';

export type BenchPorts = Pick<BenchProcess, 'api' | 'onData' | 'close'> & {
  /** The ends for the worker: the one it answers calls on, and the one it sends samples through. */
  far: [control: MessagePort, data: MessagePort];
};

/** Our ends of the two channels to a bench worker. */
export function createBenchPorts(): BenchPorts {
  const [control, data] = [new MessageChannel(), new MessageChannel()];
  const api = wrap<BenchApi>(control.port1);
  return {
    api,
    onData: (take) => void (data.port1.onmessage = ({ data }: MessageEvent<unknown>) => take(data)),
    far: [control.port2, data.port2],
    close() {
      // Also keeps the proxy reachable until here: a collected proxy drops its pending calls
      // (GoogleChromeLabs/comlink#692).
      api[releaseProxy]();
      control.port1.close();
      data.port1.close();
    },
  };
}
