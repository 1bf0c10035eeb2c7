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
    const begin = async () => (taken.answer = await record('start')).ok;
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
  const calls: Record<string, number> = {};
  const follow = (event: RunEvent) => {
    if (event.type === 'surveyed') names.push(...event.cases.map(({ name }) => name));
    if (event.type !== 'batch' || event.batch.phase !== 'measured') return;
    calls[names[event.batch.case]] = event.batch.calls;
    settling.reached();
  };
  await runInThreads({ ...request, open, loops: recordedLoopsText }, follow, signal);
  return taken.answer.ok ? { ...taken.answer, calls } : taken.answer;
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
