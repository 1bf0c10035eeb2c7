import type { Bytes, Milliseconds, Ratio } from './units.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What a person sets once. Durations of a plan are copied out of these at the start of a run. */
export type Settings = {
  theme: Theme;
  /** Draw the charts while a run is on. Off, they are drawn when it ends. */
  liveCharts: boolean;
  samples: number;
  budgetMs: Milliseconds;
  warmUpMs: Milliseconds;
  replicates: number;
  precision: Ratio;
  mostReplicates: number;
  stallMs: Milliseconds;
  outputBytes: Bytes;
};
