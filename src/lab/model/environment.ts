import type { Bytes, Milliseconds } from './units.ts';

/** Where a run was made. Absent fields are what the platform does not tell. */
export type Environment = {
  lab: string;
  browser: string;
  engine: string;
  platform: string;
  cores: number;
  /** Its make and model, where the runtime tells. */
  cpu?: string;
  /** Coarse, as the browser tells it. */
  deviceMemory?: Bytes;
  /** Least step of `performance.now()` seen in the measuring worker. */
  clockStepMs?: Milliseconds;
  /** Whether the measuring worker was cross-origin isolated. */
  isolated: boolean;
  userAgent: string;
};

/** Something about the device that changed while a run was on. `atMs` counts from the start of the run. */
export type Note =
  | { kind: 'visibility'; atMs: Milliseconds; state: 'visible' | 'hidden' }
  | { kind: 'battery'; atMs: Milliseconds; charging: boolean; level: number }
  | {
      kind: 'pressure';
      atMs: Milliseconds;
      source: 'cpu';
      state: 'nominal' | 'fair' | 'serious' | 'critical';
    };

/** What a memory figure counts: never mix two in one line of a chart. */
export type MemorySource =
  /** `performance.memory.usedJSHeapSize`: this window alone, coarse, no workers. */
  | 'page-heap'
  /** `measureUserAgentSpecificMemory()` in the sandbox frame: the frame and its worker, buffers included. */
  | 'sandbox';

export type MemoryReading = { atMs: Milliseconds; source: MemorySource; bytes: Bytes };
