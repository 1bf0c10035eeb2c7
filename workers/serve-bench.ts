import { expose, type Endpoint } from 'comlink';
import { createMeasurer, type MeasurerParts } from '../src/lab/measure/create-measurer.ts';
import type { BenchApi } from '../src/lab/wire/bench-api.ts';
import { createPause } from './pause.ts';

// Taken before any benchmark runs, which may replace them.
const now = performance.now.bind(performance);
const decoder = new TextDecoder();
const later = setTimeout;

/** What a case leaves behind has this long to fail, while it is still known whose it is. */
const LEFTOVERS_MS = 5;

/** Measures on behalf of the far end of `control`, and sends samples through `data`; the console prints there too. */
export function serveBench(
  { ports: [control, data] }: MessageEvent<unknown>,
  own: Pick<MeasurerParts, 'define' | 'loops' | 'describe'>,
): void {
  const post = data.postMessage.bind(data);
  const { load, measure, print } = createMeasurer({
    ...own,
    now,
    pause: createPause(),
    decode: (utf8) => decoder.decode(utf8),
    isolated: crossOriginIsolated,
    emit: {
      batch: (batch) => post({ type: 'batch', batch }, { transfer: [batch.durations.buffer] }),
      stage: (stage) => post({ type: 'stage', stage }),
      output: (index, text) => post({ type: 'output', case: index, text }),
    },
  });
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[method] = (...values: unknown[]) => print(values);
  }
  const uncaught = catchNothing();
  const api: BenchApi = {
    load,
    async measure(share) {
      const measured = await measure(share);
      await new Promise((done) => later(done, LEFTOVERS_MS));
      // The host is told of it by the worker's `error` event; answered, it would blame the next case.
      return uncaught() ? new Promise(() => undefined) : measured;
    },
  };
  expose(api, bound(control));
}

/** Whether an error was thrown that nobody took. */
function catchNothing(): () => boolean {
  const errors: ErrorEvent[] = [];
  addEventListener('error', (error) => void errors.push(error));
  return () => errors.some(({ defaultPrevented }) => !defaultPrevented);
}

const bound = (port: MessagePort): Endpoint => ({
  postMessage: port.postMessage.bind(port),
  addEventListener: port.addEventListener.bind(port),
  removeEventListener: port.removeEventListener.bind(port),
  start: port.start.bind(port),
});
