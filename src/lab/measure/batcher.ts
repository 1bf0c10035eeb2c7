import type { Batch, Phase } from '../model/run.ts';
import type { Milliseconds } from '../model/units.ts';

const CAPACITY = 256;

export type Batcher = {
  add(phase: Phase, calls: number, duration: Milliseconds): void;
  /** Sends what is there; a batch never mixes phases or numbers of calls. */
  flush(): void;
};

/** Collects the samples of one case in one worker into batches of up to 256, each in a buffer of its own to be transferred. */
export function createBatcher(
  place: Pick<Batch, 'case' | 'replicate'>,
  emit: (batch: Batch) => void,
): Batcher {
  const sent = { 'warm-up': 0, measured: 0 };
  let buffer = new Float64Array(CAPACITY);
  let filled = 0;
  let kind: { phase: Phase; calls: number } = { phase: 'warm-up', calls: 1 };

  function flush() {
    if (filled === 0) return;
    const { phase, calls } = kind;
    const durations = filled === CAPACITY ? buffer : buffer.slice(0, filled);
    emit({ ...place, phase, calls, first: sent[phase], durations });
    sent[phase] += filled;
    buffer = new Float64Array(CAPACITY);
    filled = 0;
  }
  return {
    flush,
    add(phase, calls, duration) {
      if (phase !== kind.phase || calls !== kind.calls) {
        flush();
        kind = { phase, calls };
      }
      buffer[filled++] = duration;
      if (filled === CAPACITY) flush();
    },
  };
}
