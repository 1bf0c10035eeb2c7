import type { Failure } from './failure.ts';
import type { Interval } from './interval.ts';
import type { Bytes } from './units.ts';

/** Who tells what a thread's heap holds: the engine in the thread itself, or the developer tools of a browser. */
export type HeapSource = 'thread' | 'devtools';

/** What a thread holds at one moment. `buffers`: outside of its heap, in array buffers, where that is told. */
export type HeapReading = { bytes: Bytes; buffers?: Bytes };

/** What one worker found of a case. */
export type CaseWeighed = {
  case: number;
  /** Allocated in the heap by a call, once a reading. None where a collection ran in each reading. */
  bytes: number[];
  /** The same of array buffers, where that is told. */
  buffers: number[];
  /** What was held after each of so many rounds of calls and a collection. Told by one worker. */
  held?: { bytes: Bytes[]; calls: number };
  failure?: Failure;
};

/** What a call leaves behind for good: the slope over rounds, with its 95 % interval. */
export type Retained = { bytes: number; interval: Interval; rounds: number; calls: number };

/** Why there is no figure. `untold`: the engine does not tell. `collected`: a collection ran in every reading. */
export type MemoryAbsence = 'untold' | 'failed' | 'collected';

/** What a call of a case allocates, found in a pass of its own; or why that is not known. */
export type CaseMemory =
  | {
      kind: 'weighed';
      source: HeapSource;
      /** In the heap, by a call. */
      bytes: Bytes;
      /** 95 %, from the spread between workers. */
      interval?: Interval;
      /** In array buffers, outside of the heap, by a call. Absent where that is not told. */
      buffers?: Bytes;
      readings: number;
      retained?: Retained;
    }
  | { kind: 'absent'; because: MemoryAbsence };
