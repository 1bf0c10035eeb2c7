import type { Recording } from '../../lab/model/recording.ts';
import type { Bytes, Milliseconds } from '../../lab/model/units.ts';
import { traceCollections } from '../../lab/profile/recorded/trace-collections.ts';
import { isRecord } from '../../lab/wire/guards.ts';
import { attachToTargets, type PageSession, type Target } from './browser-targets.ts';
import type { BrowserTrace } from './browser-trace.ts';
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

/** A session of its own with a page, and a trace of its browser. */
export type RecordedPage = { session: PageSession; trace: BrowserTrace };

export async function createBrowserRecorder(
  { session, trace }: RecordedPage,
  recording: Recording,
): Promise<BrowserRecorder> {
  if (recording.kind === 'tiers') throw new Error('no browser tells the tiers of its code');
  const workers: Target[] = [];
  let recorded: Target | undefined;
  let answer: RecorderAnswer = { ok: false, message: 'nothing of it could be measured' };
  await attachToTargets(session, (target) => {
    if (target.kind === 'worker' && ofBenchmarks.test(target.url)) workers.push(target);
  });
  const { start, stop } =
    recording.kind === 'memory' ? ofMemory(recording.intervalBytes, trace) : ofTime(recording.intervalUs);
  const acts: Record<RecorderWord, (isLate: () => boolean) => Promise<void>> = {
    async start(isLate) {
      recorded = undefined;
      const worker = await latestWorker(workers, isLate);
      await start(worker);
      recorded = worker;
    },
    async stop() {
      // What it could not begin has said why.
      if (recorded) answer = { ok: true, text: JSON.stringify(await stop(recorded)) };
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

/** How one thing is recorded of a worker. */
type Way = { start(worker: Target): Promise<void>; stop(worker: Target): Promise<unknown> };

const ofTime = (interval: number): Way => ({
  async start({ call }) {
    await call('Profiler.enable');
    await call('Profiler.setSamplingInterval', { interval });
    await call('Profiler.start');
  },
  stop: async ({ call }) => profileIn(await call('Profiler.stop')),
});

/** By which the thread of the worker is known among those of the browser. */
const MARK = 'arsenal-recording';

const ofMemory = (samplingInterval: Bytes, trace: BrowserTrace): Way => ({
  async start({ call }) {
    await trace.start();
    await call('Runtime.evaluate', { expression: `performance.mark('${MARK}')` });
    await call('HeapProfiler.enable');
    const all = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };
    await call('HeapProfiler.startSampling', { samplingInterval, ...all });
  },
  async stop({ call }) {
    // The trace ends, also where the worker is gone: another could not begin.
    const [stopped, events] = await Promise.allSettled([call('HeapProfiler.stopSampling'), trace.stop()]);
    if (stopped.status === 'rejected') throw stopped.reason;
    if (events.status === 'rejected') throw events.reason;
    const collections = traceCollections(events.value, MARK);
    return { profile: profileIn(stopped.value), source: 'trace', collections };
  },
});

const profileIn = (stopped: unknown) => (isRecord(stopped) ? stopped['profile'] : undefined);

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
