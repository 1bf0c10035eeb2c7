import type { CaseMemory, CaseWeighed, HeapSource, Retained } from '../model/case-memory.ts';
import type { Bytes } from '../model/units.ts';
import { betweenWorkers } from './between-workers.ts';
import { median } from './median.ts';
import { theilSen } from './theil-sen.ts';

/** What a round of the pass itself may leave: of a growth that is no more, the case is not to blame. */
const OWN: Bytes = 4_096;

/**
 * What is known of a case's memory, out of what each worker found: the figure between the medians of the workers.
 *
 * Units:  bytes per call.
 * Source: profiles.md, Memory; `betweenWorkers`; of what is kept, `theilSen` over the rounds of one worker,
 *         its lower end less 4 kB a round, which the pass itself may leave.
 */
export function caseMemory(workers: readonly CaseWeighed[], source: HeapSource): CaseMemory {
  if (workers.some(({ failure }) => failure)) return { kind: 'absent', because: 'failed' };
  const told = workers.filter(({ bytes }) => bytes.length > 0);
  if (told.length === 0) return { kind: 'absent', because: workers.length > 0 ? 'collected' : 'failed' };
  const { middle, interval } = betweenWorkers(told.map(({ bytes }) => median(bytes)));
  // In the middle of the workers: what an earlier collection has found is given back late, in the midst of a reading.
  const buffers = told.flatMap((worker) => (worker.buffers.length > 0 ? [median(worker.buffers)] : []));
  const retained = retainedIn(workers);
  return {
    kind: 'weighed',
    source,
    bytes: Math.max(0, middle),
    ...(interval && { interval: { low: Math.max(0, interval.low), high: Math.max(0, interval.high) } }),
    ...(buffers.length > 0 && { buffers: Math.max(0, median(buffers)) }),
    readings: told.reduce((sum, { bytes }) => sum + bytes.length, 0),
    ...(retained && { retained }),
  };
}

function retainedIn(workers: readonly CaseWeighed[]): Retained | undefined {
  const held = workers.find((worker) => worker.held)?.held;
  if (!held || held.bytes.length < 3) return undefined;
  const { bytes, calls } = held;
  const { slope, interval } = theilSen(bytes);
  return {
    bytes: slope / calls,
    interval: { low: (interval.low - OWN) / calls, high: interval.high / calls },
    rounds: bytes.length - 1,
    calls,
  };
}
