import { profileCase, type ProfilePass } from '../../lab/conduct/profile-case.ts';
import type { StopSignal } from '../../lab/conduct/stop-signal.ts';
import { workerText } from '../../lab/conduct/worker-text.ts';
import type { FunctionPlace } from '../../lab/model/function-place.ts';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import type { Plan } from '../../lab/model/plan.ts';
import { createRecording, type Recording } from '../../lab/profile/record/create-recording.ts';
import { profilingText } from '../../lab/profile/record/profiling-text.ts';
import { instrumentedText } from '../../lab/source/instrument/instrumented-text.ts';
import { lowerQuartile } from '../../lab/stats/lower-quartile.ts';
import { openThread } from './open-thread.ts';
import { prepareThread, type OpenBench, type TextOf } from './prepare-thread.ts';
import { profiledRuntime } from './start-thread.ts';
import { watchThread } from './watch-thread.ts';

/**
 * Records where the time of one case goes, in threads of this process.
 *
 * Errors: those of `profileCase`, `compile` and `instrument`.
 */
export async function recordProfile(
  pass: ProfilePass,
  signal: StopSignal,
  door?: string,
): Promise<Result<Recording>> {
  const made = textFor(pass.plan);
  if (!made.ok) return made;
  const { textOf, functions } = made.value;
  const recording = createRecording({ title: pass.key, file: 'benchmark.ts', functions, isShared: true });
  const plain: OpenBench = (text, lines) => openThread(text, lines, door);
  const slowdown = await profileCase(pass, signal, {
    now: () => performance.now(),
    epoch: () => Date.now(),
    preparePlain: async (plan) => prepareThread(plan, plain),
    prepareProfiled: async (plan) => prepareThread(plan, watched(plain, recording), { textOf }),
    begin: recording.begin,
    undisturbed: lowerQuartile,
  });
  if (!slowdown.ok) return slowdown;
  recording.slowed(slowdown.value);
  return ok(recording);
}

function textFor({ benchmark }: Plan): Result<{ textOf: TextOf; functions: FunctionPlace[] }> {
  if (benchmark.kind !== 'written')
    return failed({ code: 'suite-unavailable', message: 'only a benchmark that is text can be recorded' });
  const instrumented = instrumentedText(benchmark.text, benchmark.language);
  if (!instrumented.ok) return instrumented;
  const { code, names, functions } = instrumented.value;
  const { before, loops } = profilingText(names, functions.length, true);
  return ok({ textOf: (_, text) => workerText(code, loops(text), profiledRuntime, before), functions });
}

/** The same threads, each looked at from the moment it says where. */
const watched =
  (open: OpenBench, { take }: Recording): OpenBench =>
  (text, lines) => {
    const process = open(text, lines);
    const undos: (() => void)[] = [];
    return {
      ...process,
      onData: (hand) =>
        process.onData((message) => {
          const state = stateIn(message);
          if (state) undos.push(watchThread(state, take));
          else hand(message);
        }),
      close() {
        for (const undo of undos) undo();
        process.close();
      },
    };
  };

function stateIn(message: unknown): SharedArrayBuffer | undefined {
  if (typeof message !== 'object' || message === null || !('state' in message)) return undefined;
  const { state } = message;
  return state instanceof Int32Array && state.buffer instanceof SharedArrayBuffer ? state.buffer : undefined;
}
