import { profileCase, type ProfilePass } from '../lab/conduct/profile-case.ts';
import type { RunParts } from '../lab/conduct/run-plan.ts';
import type { Failure } from '../lab/model/failure.ts';
import type { Plan } from '../lab/model/plan.ts';
import type { Profile } from '../lab/model/profile.ts';
import { failed, ok, type Result } from '../lab/model/result.ts';
import type { Milliseconds } from '../lab/model/units.ts';
import { createRecording, type Recording } from '../lab/profile/record/create-recording.ts';
import { lowerQuartile } from '../lab/stats/lower-quartile.ts';
import { createCell } from './create-cell.ts';
import type { InstrumentText } from './host/create-compile.ts';
import type { After } from './host/limited-worker.ts';
import type { PrepareProfiled } from './host/prepare-profiled.ts';

/** What was recorded last, or is being recorded. */
export type RecorderView = {
  /** Of the case. */
  key: string | undefined;
  isLive: boolean;
  /** As far as it is; nothing where nothing was seen yet. */
  profile: Profile | undefined;
  failure: Failure | undefined;
};

/** Where the time of one case goes, in a pass of its own. */
export interface Recorder {
  view(): RecorderView;
  subscribe(listener: () => void): () => void;
  /** Runs the case of that key alone, in place of what is being recorded. Gives the recording once it is over. */
  record(plan: Plan, key: string, budgetMs?: Milliseconds): Promise<Result<Recording>>;
  stop(): void;
}

export type RecorderParts = Pick<RunParts, 'prepare' | 'now' | 'epoch'> & {
  instrumentText: InstrumentText;
  prepareProfiled: PrepareProfiled;
  /** Whether memory can be shared between workers here. */
  isShared: () => boolean;
  after: After;
};

const BUDGET_MS: Milliseconds = 2_000;
const REDRAW_MS: Milliseconds = 400;
/** The name stacks have for a person's text. */
const FILE = 'benchmark.ts';

export function createRecorder(parts: RecorderParts): Recorder {
  const cell = createCell<RecorderView>({
    key: undefined,
    isLive: false,
    profile: undefined,
    failure: undefined,
  });
  let stopping: AbortController | undefined;
  const stop = () => stopping?.abort();
  return {
    view: cell.view,
    subscribe: cell.subscribe,
    stop,
    async record(plan, key, budgetMs = BUDGET_MS) {
      stop();
      const own = new AbortController();
      stopping = own;
      const show = (changes: Partial<RecorderView>) => {
        if (stopping === own) cell.set({ ...cell.view(), ...changes });
      };
      show({ key, isLive: true, profile: undefined, failure: undefined });
      const recorded = await recordedCase({ plan, key, budgetMs }, own.signal, parts, show);
      show({ isLive: false, ...(!recorded.ok && { failure: recorded.failure }) });
      return recorded;
    },
  };
}

type Show = (changes: Partial<RecorderView>) => void;

async function recordedCase(
  pass: ProfilePass,
  signal: AbortSignal,
  parts: RecorderParts,
  show: Show,
): Promise<Result<Recording>> {
  const { key, plan } = pass;
  const { benchmark, limits } = plan;
  if (benchmark.kind !== 'written') return failed({ code: 'suite-unavailable', message: onlyTexts });
  const text = await parts.instrumentText(benchmark.text, benchmark.language);
  if (!text.ok) return text;
  const isShared = parts.isShared();
  const { functions } = text.value;
  const recording = createRecording({ title: key, file: FILE, functions, isShared });
  const { attachments } = benchmark;
  const profiled = { text: text.value, attachments, limits, isShared };
  const shown = showLive(recording, parts.after, show);
  const slowdown = await profileCase(pass, signal, {
    ...parts,
    preparePlain: parts.prepare,
    prepareProfiled: () => parts.prepareProfiled(profiled, recording.take),
    begin: recording.begin,
    undisturbed: lowerQuartile,
  });
  shown.end();
  if (!slowdown.ok) return slowdown;
  recording.slowed(slowdown.value);
  show({ profile: recording.profile() });
  return ok(recording);
}

/** Shows a recording while it grows. */
function showLive(recording: Recording, after: After, show: Show) {
  let cancel: () => void = () => undefined;
  const again = () => {
    const profile = recording.profile();
    if (profile.samples.node.length > 0) show({ profile });
    cancel = after(REDRAW_MS, again);
  };
  again();
  return { end: () => cancel() };
}

const onlyTexts = 'only a benchmark that is text can be recorded';
