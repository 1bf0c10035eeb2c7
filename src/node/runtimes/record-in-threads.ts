import type { StopSignal } from '../../lab/conduct/stop-signal.ts';
import { recordedLoopsText } from '../../lab/measure/loops.ts';
import type { Recording } from '../../lab/model/recording.ts';
import type { RunEvent } from '../../lab/model/run.ts';
import type { BenchApi } from '../../lab/wire/bench-api.ts';
import type { RunRequest } from '../../lab/wire/run-request.ts';
import { entries, type Entries } from './entries.ts';
import { openReplicate } from './open-replicate.ts';
import type { OpenBench } from './prepare-thread.ts';
import type { RecorderAnswer } from './recorder-words.ts';
import { runInThreads } from './run-in-threads.ts';

/** What is to be run, by which version of the lab, and what is recorded of it. */
type Recorded = RunRequest & { lab: string; recording: Recording; modules?: Entries };

/**
 * Runs a plan and gives what the engine's profiler has recorded of its last worker: from set-up to tear-down all is in it,
 * the empty calls too that a case is measured beside.
 */
export async function recordInThreads(
  { recording, modules = entries(), ...request }: Recorded,
  signal: StopSignal,
): Promise<RecorderAnswer> {
  const taken: { answer: RecorderAnswer } = {
    answer: { ok: false, message: 'nothing of it could be measured' },
  };
  const settling = settled();
  const isLate = recording.kind === 'time' && recording.settled === true;
  const open: OpenBench = (text, lines) => {
    const replicate = openReplicate(text, lines, modules, { recording });
    const { api, record } = replicate;
    const begin = async () => {
      taken.answer = await record('start');
      turns.forget();
      return taken.answer.ok;
    };
    const measure: BenchApi['measure'] = async (share) => {
      const isOn = !isLate && (await begin());
      const measuring = api.measure(share);
      const isOnSince = isLate && (await settling.before(measuring)) && (await begin());
      const measured = await measuring;
      if (isOn || isOnSince) taken.answer = await record('stop');
      return measured;
    };
    return { ...replicate, api: { load: (asked) => api.load(asked), measure, weigh: api.weigh } };
  };
  const names: string[] = [];
  const turns = countedTurns();
  const follow = (event: RunEvent) => {
    if (event.type === 'surveyed') names.push(...event.cases.map(({ name }) => name));
    if (event.type !== 'batch' || event.batch.phase !== 'measured') return;
    turns.took(names[event.batch.case], event.batch);
    settling.reached();
  };
  await runInThreads({ ...request, open, loops: recordedLoopsText }, follow, signal);
  return taken.answer.ok ? { ...taken.answer, calls: turns.calls() } : taken.answer;
}

/**
 * How often cases were called that take turns. What was told of late is counted for all of them alike: a turn less of one
 * would be a difference.
 */
function countedTurns() {
  const cases = new Map<string, { sections: number; calls: number }>();
  return {
    took(name: string, { calls, durations }: { calls: number; durations: ArrayLike<number> }) {
      const before = cases.get(name)?.sections ?? 0;
      cases.set(name, { sections: before + durations.length, calls });
    },
    /** Nothing has been counted yet. */
    forget() {
      for (const one of cases.values()) one.sections = 0;
    },
    calls() {
      const sections = Math.min(...Array.from(cases.values(), (one) => one.sections));
      return Object.fromEntries(Array.from(cases, ([name, one]) => [name, sections * one.calls]));
    },
  };
}

/** Something that may be reached before something else has ended. */
function settled() {
  let reach: (yes: true) => void = () => undefined;
  const reaching = new Promise<boolean>((resolve) => (reach = resolve));
  return {
    reached: () => reach(true),
    before: (ended: Promise<unknown>) => Promise.race([reaching, ended.then(() => false)]),
  };
}
