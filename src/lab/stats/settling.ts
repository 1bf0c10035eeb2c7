import type { Sampled } from '../model/sampled.ts';
import type { Settling } from '../model/summary.ts';
import { warmUp } from './warm-up.ts';
import { workerSamples } from './worker-samples.ts';

/**
 * In how many workers the measured samples of a case have one level from the first on, become faster, become slower,
 * or never settle: whether the warm-up before them was enough.
 *
 * Shape:  samples in any order of batches → counts that add up to the workers with measured samples.
 * Source: `warmUp`, after Barrett et al. (2017).
 * Errors: those of `warmUp`.
 * Cost:   that of `warmUp` for each worker: 25 ms for 10,000 samples, so at the end of a run alone.
 */
export function settling(sampled: Sampled): Settling {
  const counts: Settling = { flat: 0, warming: 0, slowing: 0, unsteady: 0 };
  for (const { durations } of workerSamples(sampled)) counts[warmUp(durations).kind]++;
  return counts;
}
