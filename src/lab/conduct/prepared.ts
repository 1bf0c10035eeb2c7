import type { LoadRequest } from '../model/loading.ts';
import type { BenchClient } from './bench-client.ts';
import type { BenchListener } from './inbox.ts';
import type { StopSignal } from './stop-signal.ts';

/** A benchmark ready to be started as often as wanted. */
export type Prepared = {
  /** Starts a fresh worker with loops for `cases` cases. */
  start(cases: number, listener: BenchListener, signal: StopSignal): BenchClient;
  load: Omit<LoadRequest, 'limits' | 'filter' | 'sided'>;
};
