import type { ProfileSamples } from '../../model/profile.ts';

const largest = 2 ** 32 - 1;

export type TimedSamples = { samples: ProfileSamples; step: number };

/**
 * Samples and the time between them as samples with weights: each lasts until the next was taken, the last until the
 * end. Time that runs backwards takes none. Neighbours of the same node become one.
 *
 * Shape:  `nodes[i]` was seen `deltas[i]` after `nodes[i − 1]`. Both columns are written over.
 * Units:  microseconds.
 * Cost:   O(n), and no memory but for what is returned.
 */
export function timedSamples(nodes: Uint32Array, deltas: Int32Array, tail: number): TimedSamples {
  const length = Math.min(nodes.length, deltas.length);
  const step = stepFor(durationOf(deltas, length) + tail);
  const weights = new Uint32Array(deltas.buffer, deltas.byteOffset, length);
  let [clock, latest, told, count] = [0, 0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    clock += index + 1 < length ? deltas[index + 1] : tail;
    latest = Math.max(latest, clock);
    const until = step === 1 ? latest : Math.round(latest / step);
    if (until === told) continue;
    const merges = count > 0 && nodes[count - 1] === nodes[index];
    if (!merges) {
      nodes[count] = nodes[index];
      weights[count] = 0;
      count += 1;
    }
    weights[count - 1] += until - told;
    told = until;
  }
  return { step, samples: { node: nodes.slice(0, count), weight: weights.slice(0, count) } };
}

/** From the first sample to the latest. */
function durationOf(deltas: Int32Array, length: number): number {
  let [clock, latest] = [0, 0];
  for (let index = 1; index < length; index += 1) {
    clock += deltas[index];
    latest = Math.max(latest, clock);
  }
  return latest;
}

/** The least power of two by which a total fits into a weight. */
export function stepFor(total: number): number {
  let step = 1;
  while (total / step > largest) step *= 2;
  return step;
}
