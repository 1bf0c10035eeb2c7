import type { RunEvent, RunRecord, SavedRun } from '../../lab/model/run.ts';
import type { CaseSummary } from '../../lab/model/summary.ts';
import type { Milliseconds } from '../../lab/model/units.ts';

/** The samples of one case in order of arrival, as charts read them: views onto live columns, never kept. */
export type CaseColumns = {
  count: number;
  /** Milliseconds per call. */
  durations: Float64Array;
  /** 1 where the sample was warm-up. */
  warmUp: Uint8Array;
  replicate: Uint16Array;
  /** Over measured samples alone; Infinity and 0 before the first. */
  least: Milliseconds;
  greatest: Milliseconds;
};

/** What React sees: immutable, one a frame. `summaries` is by case index, and lags the samples a little. */
export type RunView = { run: RunRecord | undefined; summaries: (CaseSummary | undefined)[] };

export interface RunStore {
  append(event: RunEvent): void;
  /** Shows a kept run in place of whatever is there. */
  open(saved: SavedRun): void;
  clear(): void;
  setSummaries(summaries: (CaseSummary | undefined)[]): void;
  view(): RunView;
  /** Told at most once a frame. */
  subscribe(listener: () => void): () => void;
  columns(caseIndex: number): CaseColumns | undefined;
}
