import type { Milliseconds } from '../../lab/model/units.ts';

/** Readings in order of time: views onto the ring's memory, good until the next append. */
export type Track = { at: Float64Array; values: Float64Array };

/** The newest readings, up to a fixed number; older ones are forgotten. */
export interface Ring {
  append(at: Milliseconds, value: number): void;
  /** Readings not older than `since`. No copy is made. */
  track(since?: Milliseconds): Track;
  clear(): void;
}

/** Every reading is written twice, `capacity` apart, so that the newest ones always lie side by side. */
export function createRing(capacity: number): Ring {
  const at = new Float64Array(2 * capacity);
  const values = new Float64Array(2 * capacity);
  let written = 0;

  function bounds() {
    const count = Math.min(written, capacity);
    const end = (written % capacity) + capacity;
    return { start: end - count, end };
  }
  return {
    append(time, value) {
      const slot = written % capacity;
      at[slot] = at[slot + capacity] = time;
      values[slot] = values[slot + capacity] = value;
      written++;
    },
    track(since = -Infinity) {
      const { start, end } = bounds();
      const first = firstNotBefore(at, { start, end }, since);
      return { at: at.subarray(first, end), values: values.subarray(first, end) };
    },
    clear: () => void (written = 0),
  };
}

function firstNotBefore(
  at: Float64Array,
  { start, end }: { start: number; end: number },
  since: Milliseconds,
) {
  while (start < end) {
    const middle = (start + end) >> 1;
    if (at[middle] < since) start = middle + 1;
    else end = middle;
  }
  return start;
}
