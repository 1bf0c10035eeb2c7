import type { Parked } from '../../lab/model/outbox.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import type { Outbound } from './gather-batch.ts';

/** What became of a run that was sent. One of which nothing is said waits. */
export type Fate = 'arrived' | Parked;

/** What became of runs sent together. `split`: fewer at once. `wait`: nothing is known of any of them. */
export type Sent =
  | { kind: 'told'; fates: ReadonlyMap<string, Fate> }
  | { kind: 'split' }
  | { kind: 'wait'; askedMs: Milliseconds };

/** Where runs are sent. */
export interface Receiver {
  mostRuns: number;
  /** A run as it is sent there. */
  written(kept: KeptRun): Promise<string>;
  send(runs: readonly Outbound[], signal: AbortSignal): Promise<Sent>;
}

/** The same for all of them. */
export const allAre = (runs: readonly Outbound[], fate: Fate): Sent => ({
  kind: 'told',
  fates: new Map(runs.map(({ id }) => [id, fate])),
});
