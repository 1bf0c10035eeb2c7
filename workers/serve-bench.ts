import { expose, type Endpoint } from 'comlink';
import { dequal } from 'dequal';
import { createMeasurer, type MeasurerParts } from '../src/lab/measure/create-measurer.ts';
import type { BenchApi } from '../src/lab/wire/bench-api.ts';
import { remoteHeap } from './remote-heap.ts';

// Taken before any benchmark runs, which may replace them.
const now = performance.now.bind(performance);
const decoder = new TextDecoder();
const later = setTimeout;

/** What a case leaves behind has this long to fail, while it is still known whose it is. */
const LEFTOVERS_MS = 5;

/** What a thread is, besides a clock and a console. */
export type Thread = Pick<MeasurerParts, 'pause' | 'isolated' | 'heap'> & {
  /** Whether an error was thrown that nobody took. */
  uncaught: () => boolean;
};

/** Measures on behalf of the far end of `control`, and sends samples through `data`; the console prints there too. */
export function serveBench(
  [control, data]: readonly MessagePort[],
  own: Pick<MeasurerParts, 'define' | 'loops' | 'opaqueLoops' | 'describe'>,
  { pause, isolated, uncaught, heap }: Thread,
): void {
  const post = data.postMessage.bind(data);
  const { load, measure, weigh, print } = createMeasurer({
    ...own,
    now,
    pause,
    areEqual: dequal,
    decode: (utf8) => decoder.decode(utf8),
    isolated,
    heap,
    emit: {
      batch: (batch) => post({ type: 'batch', batch }, { transfer: [batch.durations.buffer] }),
      stage: (stage, index) => post({ type: 'stage', stage, case: index }),
      output: (index, text) => post({ type: 'output', case: index, text }),
    },
  });
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[method] = (...values: unknown[]) => print(values);
  }
  /** Follows the last of what was sent: two ports keep no common order. */
  async function ended<T>(work: Promise<T>): Promise<T> {
    const answer = await work;
    post({ type: 'end' });
    return answer;
  }
  const api: BenchApi = {
    load: (request) => ended(load(request)),
    measure: (share) => ended(settled(measure(share), uncaught)),
    weigh: (share, remote) => ended(settled(weigh(share, remote && remoteHeap(remote)), uncaught)),
  };
  expose(api, bound(control));
}

async function settled<T>(work: Promise<T>, uncaught: Thread['uncaught']): Promise<T> {
  const answer = await work;
  await new Promise((done) => later(done, LEFTOVERS_MS));
  // The host is told of it by the worker's `error` event; answered, it would blame the next case.
  return uncaught() ? new Promise(() => undefined) : answer;
}

const bound = (port: MessagePort): Endpoint => ({
  postMessage: port.postMessage.bind(port),
  addEventListener: port.addEventListener.bind(port),
  removeEventListener: port.removeEventListener.bind(port),
  start: port.start.bind(port),
});
