import type { MemorySource } from '../../lab/model/environment.ts';
import type { Batch, RunEvent, RunRecord, SavedRun } from '../../lab/model/run.ts';
import type { CaseSummary } from '../../lab/model/summary.ts';
import { createCaseColumns } from './case-columns.ts';
import type { CaseColumns, GrowingCase } from './case-columns.ts';
import type { FrameLoop } from './frame-loop.ts';
import { createMemoryTracks } from './memory-tracks.ts';
import type { Track } from './memory-tracks.ts';
import { createRunFold } from './run-fold.ts';

export type { CaseColumns } from './case-columns.ts';
export type { Track } from './memory-tracks.ts';

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
  /** Memory readings of the run from one source, by time since its start. */
  memory(source: MemorySource): Track | undefined;
}

/** One run at a time. Columns are live at once; the view changes only in a frame. */
export function createRunStore(frames: FrameLoop): RunStore {
  const listeners = new Set<() => void>();
  let contents = createContents();
  let summaries: (CaseSummary | undefined)[] = [];
  let view: RunView = { run: undefined, summaries };
  let changed = false;

  const change = (next = contents) => {
    if (next !== contents) summaries = [];
    contents = next;
    changed = true;
    frames.request();
  };
  frames.onSettle(() => {
    if (!changed) return;
    changed = false;
    view = { run: contents.run(), summaries };
    for (const listener of listeners) listener();
  });
  return {
    append(event) {
      change(event.type === 'started' ? createContents() : contents);
      contents.append(event);
    },
    open: (saved) => change(contentsOf(saved)),
    clear: () => change(createContents()),
    setSummaries(next) {
      change();
      summaries = next;
    },
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    columns: (caseIndex) => contents.columns(caseIndex),
    memory: (source) => contents.memory(source),
  };
}

function createContents(first?: RunRecord) {
  const fold = createRunFold(first);
  const cases = new Map<number, GrowingCase>();
  const memory = createMemoryTracks();

  const addSamples = (batch: Batch) => {
    const growing = cases.get(batch.case) ?? createCaseColumns();
    cases.set(batch.case, growing);
    growing.append(batch);
  };
  first?.memory.forEach(memory.append);
  return {
    append(event: RunEvent) {
      fold.add(event);
      if (event.type === 'batch') addSamples(event.batch);
      if (event.type === 'memory') memory.append(event.reading);
    },
    addSamples,
    run: fold.run,
    columns: (caseIndex: number) => cases.get(caseIndex)?.columns(),
    memory: memory.track,
  };
}

/** A kept run's record counts its samples already, so they go into the columns alone. */
function contentsOf({ run, batches }: SavedRun) {
  const contents = createContents(run);
  batches.forEach(contents.addSamples);
  return contents;
}
