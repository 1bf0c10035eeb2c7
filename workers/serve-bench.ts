import { expose } from 'comlink';
import { createMeasurer, type MeasurerParts } from '../src/lab/measure/create-measurer.ts';
import type { BenchApi } from '../src/lab/wire/bench-api.ts';
import { createPause } from './pause.ts';

// Taken before any benchmark runs, which may replace them.
const now = performance.now.bind(performance);
const decoder = new TextDecoder();

/** Measures on behalf of the far end of `control`, and sends samples through `data`; the console prints there too. */
export function serveBench(
  { ports: [control, data] }: MessageEvent<unknown>,
  own: Pick<MeasurerParts, 'define' | 'loops' | 'describe'>,
): void {
  const { load, measure, print } = createMeasurer({
    ...own,
    now,
    pause: createPause(),
    decode: (utf8) => decoder.decode(utf8),
    isolated: crossOriginIsolated,
    emit: {
      batch: (batch) => data.postMessage({ type: 'batch', batch }, [batch.durations.buffer]),
      stage: (stage) => data.postMessage({ type: 'stage', stage }),
      output: (index, text) => data.postMessage({ type: 'output', case: index, text }),
    },
  });
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[method] = (...values: unknown[]) => print(values);
  }
  const api: BenchApi = { load, measure };
  expose(api, control);
}
