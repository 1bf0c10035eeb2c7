import type { StopSignal } from '../../lab/conduct/stop-signal.ts';
import type { Recording } from '../../lab/model/recording.ts';
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
  let answer: RecorderAnswer = { ok: false, message: 'nothing of it could be measured' };
  const open: OpenBench = (text, lines) => {
    const replicate = openReplicate(text, lines, modules, { recording });
    const { api, record } = replicate;
    const measure: BenchApi['measure'] = async (share) => {
      const begun = await record('start');
      const measured = await api.measure(share);
      answer = begun.ok ? await record('stop') : begun;
      return measured;
    };
    return { ...replicate, api: { load: (asked) => api.load(asked), measure, weigh: api.weigh } };
  };
  await runInThreads({ ...request, open }, () => undefined, signal);
  return answer;
}
