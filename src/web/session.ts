import type { Benchmark } from '../lab/model/benchmark.ts';
import type { Environment } from '../lab/model/environment.ts';
import type { Failure } from '../lab/model/failure.ts';
import type { Plan } from '../lab/model/plan.ts';
import type { Thoroughness } from '../lab/model/presets.ts';
import type { RunEvent } from '../lab/model/run.ts';
import type { EpochMilliseconds } from '../lab/model/units.ts';
import type { KeptRun } from '../lab/wire/run-content.ts';
import type { Archive, Recorder } from './archive/archive.ts';
import { createCell } from './create-cell.ts';
import { createLiveSummaries } from './live-summaries.ts';
import type { SummaryParts } from './live-summaries.ts';
import { planFrom } from './plan-from.ts';
import type { SettingsStore } from './settings-store.ts';

/** A run that is over and could not be written; it is kept in memory as long as the page lives. */
export type Unsaved = { id: string; name: string; failure: Failure };

export type SessionView = { busy: boolean; unsaved: readonly Unsaved[] };

/** The run that is on, if one is. Its events land in the store and in the archive. */
export interface Session {
  /** Begins a run, unless one is on. */
  run(benchmark: Benchmark, name: string): void;
  /** Begins a run with these numbers in place of those set; gives it back, whole, when the last of it is written. */
  measured(benchmark: Benchmark, name: string, numbers: Thoroughness): Promise<KeptRun | undefined>;
  stop(): void;
  busy(): boolean;
  view(): SessionView;
  /** Tries again to write the runs that could not be written. */
  retry(): Promise<void>;
  /** A run that could not be written, whole, to be exported. */
  kept(id: string): KeptRun | undefined;
  /** Told when a run begins, when the last of it is written, and when that failed. */
  subscribe(listener: () => void): () => void;
}

export type SessionParts = SummaryParts & {
  archive: Pick<Archive, 'recorder'>;
  settings: Pick<SettingsStore, 'view'>;
  runPlan: (
    plan: Plan,
    emit: (event: RunEvent) => void,
    signal: AbortSignal,
    workersWanted: (cases: readonly number[]) => Promise<number>,
  ) => Promise<void>;
  environment: () => Environment;
  /** Follows the device during a run. Returns its undoing. */
  observe: (emit: (event: RunEvent) => void) => () => void;
  id: () => string;
  seed: () => number;
  epoch: () => EpochMilliseconds;
  /** A bug to be told of. */
  report: (error: unknown) => void;
};

type Kept = { id: string; name: string; recorder: Recorder };

export function createSession(parts: SessionParts): Session {
  let stopping: AbortController | undefined;
  const cell = createCell<SessionView>({ busy: false, unsaved: [] });
  const unsaved = createUnsaved();
  const tell = () => cell.set({ busy: stopping !== undefined, unsaved: unsaved.list() });

  const whole = async (plan: Plan, name: string, signal: AbortSignal) => {
    const run: Kept = { recorder: parts.archive.recorder(), id: parts.id(), name };
    try {
      await measure(parts, run, plan, signal);
    } catch (error) {
      parts.report(error);
    } finally {
      await unsaved.close(run);
      stopping = undefined;
      tell();
    }
    return run;
  };
  const begin = async (benchmark: Benchmark, name: string, numbers?: Thoroughness) => {
    if (stopping) return undefined;
    stopping = new AbortController();
    tell();
    const plan = planFrom({ ...parts.settings.view(), ...numbers }, benchmark, parts.seed());
    return whole(plan, name, stopping.signal);
  };
  return {
    run: (benchmark, name) => void begin(benchmark, name),
    measured: async (benchmark, name, numbers) => (await begin(benchmark, name, numbers))?.recorder.saved(),
    stop: () => stopping?.abort(),
    busy: () => stopping !== undefined,
    view: cell.view,
    subscribe: cell.subscribe,
    kept: unsaved.whole,
    async retry() {
      await unsaved.retry();
      tell();
    },
  };
}

/** The recorders that could not be closed. */
function createUnsaved() {
  let kept: readonly (Kept & { failure: Failure })[] = [];
  const close = async (run: Kept) => {
    const closed = await run.recorder.close();
    const others = kept.filter(({ id }) => id !== run.id);
    kept = closed.ok ? others : [...others, { ...run, failure: closed.failure }];
  };
  return {
    close,
    list: (): readonly Unsaved[] => kept,
    whole: (id: string) => kept.find((run) => run.id === id)?.recorder.saved(),
    async retry() {
      for (const run of kept) await close(run);
    },
  };
}

/**
 * From `started` to the last summary; what the recorder has not written by then, closing it writes. On screen
 * the run is over only with its figures: until they are there they could still change under a reader's eyes.
 */
async function measure(parts: SessionParts, { id, name, recorder }: Kept, plan: Plan, signal: AbortSignal) {
  const summaries = createLiveSummaries(parts);
  const ends: RunEvent[] = [];
  const emit = (event: RunEvent) => {
    // The recorder first: what is on screen is then also on its way to the disk.
    recorder.record(event);
    if (event.type === 'ended') ends.push(event);
    else parts.store.append(event);
    summaries.saw(event);
  };
  emit({ type: 'started', id, at: parts.epoch(), name, plan, environment: parts.environment() });
  const unobserve = parts.observe(emit);
  const { precision = 0 } = plan;
  try {
    await parts.runPlan(plan, emit, signal, async (cases) =>
      precision > 0 ? summaries.workersWanted(cases, precision) : 0,
    );
  } finally {
    unobserve();
    recorder.summarise(await summaries.finish());
    for (const end of ends) parts.store.append(end);
  }
}
