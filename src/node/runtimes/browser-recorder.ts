import type { Recording } from '../../lab/model/recording.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { isRecord } from '../../lab/wire/guards.ts';
import { attachToTargets, type PageSession, type Target } from './browser-targets.ts';
import type { RecorderAnswer, RecorderWord } from './recorder-words.ts';

/** A worker that has answered its page is attached to by then, and answers. */
const PATIENCE_MS: Milliseconds = 10_000;
const LOOK_MS: Milliseconds = 10;

/** The worker of a sandbox, by either of its addresses, or of the suites that need the origin of the app. */
export const ofBenchmarks = /^blob:null\/|^data:text\/javascript|\/trusted\.worker[^/]*\.js$/;

/** Records the workers of a page by the profiler of V8. */
export type BrowserRecorder = {
  /** Does so with the worker that started last; settles when it is on, or off. */
  record(word: RecorderWord): Promise<void>;
  answer(): RecorderAnswer;
};

export async function createBrowserRecorder(
  page: PageSession,
  { intervalUs }: Recording,
): Promise<BrowserRecorder> {
  const workers: Target[] = [];
  let recorded: Target | undefined;
  let answer: RecorderAnswer = { ok: false, message: 'nothing of it could be measured' };
  await attachToTargets(page, (target) => {
    if (target.kind === 'worker' && ofBenchmarks.test(target.url)) workers.push(target);
  });
  const acts: Record<RecorderWord, (isLate: () => boolean) => Promise<void>> = {
    async start(isLate) {
      recorded = undefined;
      const worker = await latestWorker(workers, isLate);
      await worker.call('Profiler.enable');
      await worker.call('Profiler.setSamplingInterval', { interval: intervalUs });
      await worker.call('Profiler.start');
      recorded = worker;
    },
    async stop() {
      // What it could not begin has said why.
      if (!recorded) return;
      const stopped = await recorded.call('Profiler.stop');
      answer = { ok: true, text: JSON.stringify(isRecord(stopped) ? stopped['profile'] : undefined) };
    },
  };
  return {
    async record(word) {
      try {
        await within(PATIENCE_MS, acts[word]);
      } catch (error) {
        answer = { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    },
    answer: () => answer,
  };
}

/** The worker that started last, which the browser may be about to tell. */
export async function latestWorker(workers: readonly Target[], isLate: () => boolean): Promise<Target> {
  for (;;) {
    const worker = workers.findLast(({ isGone }) => !isGone());
    if (worker) return worker;
    if (isLate()) throw new Error('the browser does not tell its worker');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Rejects where something takes too long. */
async function within(ms: Milliseconds, act: (isLate: () => boolean) => Promise<void>): Promise<void> {
  let late = false;
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late = true;
      reject(new Error('the browser does not answer'));
    }, ms);
  });
  try {
    await Promise.race([act(() => late), overdue]);
  } finally {
    clearTimeout(timer);
  }
}
