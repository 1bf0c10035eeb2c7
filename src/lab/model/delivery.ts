import type { RunStatus } from './run.ts';
import type { EpochMilliseconds, Milliseconds } from './units.ts';

/** Who delivers runs: a device, by an id of its own choosing, with the name and place that a person gave it. */
export type Sender = { device: string; deviceName: string; region: string };

/**
 * What became of a run that was delivered: `stored`, or `known` from an earlier delivery, or there with `other-content`,
 * which is left as it was. In these three cases the run has arrived. `refused`: it is no run, or not a whole one.
 */
export type Receipt =
  | { id: string; outcome: 'stored' | 'known' | 'other-content' }
  | { id: string; outcome: 'refused'; message: string };

/** What lists and live views need of a run that a collector keeps. */
export type Arrived = Sender & {
  id: string;
  name: string;
  status: RunStatus;
  /** As the device that made it says. */
  startedAt: EpochMilliseconds;
  endedAt?: EpochMilliseconds;
  /** As the collector says. */
  receivedAt: EpochMilliseconds;
  /** The engine it was made in, such as "Chromium 156", and its platform. */
  runtime: string;
  platform: string;
  suite: string;
  cases: number;
  samples: number;
  /** SHA-256 of its canonical content; absent while it is on. */
  contentHash?: string;
};

/** What a collector tells those who listen, in order of `seq`. */
export type LiveEvent = { seq: number; at: EpochMilliseconds; run: Arrived } & (
  | { kind: 'run.started' }
  /** It came on: events of it were appended while it is measured. */
  | { kind: 'run.progressed' }
  | { kind: 'run.completed' }
  | { kind: 'run.rejected'; because: string }
  | { kind: 'regression.confirmed'; case: string; ratio: number }
);

/** One point in the series of a case. Durations are milliseconds per call. */
export type SeriesPoint = {
  runId: string;
  startedAt: EpochMilliseconds;
  device: string;
  region: string;
  runtime: string;
  estimateMs: Milliseconds;
  lowMs?: Milliseconds;
  highMs?: Milliseconds;
};

/** Which runs are asked for. Times are of `startedAt`, from inclusive, before exclusive. */
export type RunFilter = {
  suite?: string;
  case?: string;
  device?: string;
  region?: string;
  runtime?: string;
  from?: EpochMilliseconds;
  before?: EpochMilliseconds;
};
