import { collectRun } from '../lab/conduct/collect-run.ts';
import { createPacedEvents } from '../lab/conduct/paced-events.ts';
import type { Prepared } from '../lab/conduct/prepared.ts';
import { recordedBench, type RecordWorker } from '../lab/conduct/recorded-bench.ts';
import type { Emit } from '../lab/conduct/run-state.ts';
import { recordedLoopsText } from '../lab/measure/loops.ts';
import { clockStep } from '../lab/measure/clock-step.ts';
import { toldRecording } from '../lab/profile/record/told-recording.ts';
import type { Environment } from '../lab/model/environment.ts';
import type { Plan } from '../lab/model/plan.ts';
import { ok, type Result } from '../lab/model/result.ts';
import { uuidV7 } from '../lab/model/uuid-v7.ts';
import { workersWanted } from '../lab/stats/workers-wanted.ts';
import { canonicalJson } from '../lab/wire/canonical-json.ts';
import type { HeadlessApi } from '../lab/wire/headless-api.ts';
import { caseMemoriesText } from '../lab/wire/case-memories.ts';
import { keptRunText } from '../lab/wire/kept-run-text.ts';
import { parseRunRequest, type RunRequest } from '../lab/wire/run-request.ts';
import { createCompile, type Compile } from './host/create-compile.ts';
import { environment } from './host/environment.ts';
import { prepare, type PrepareParts } from './host/prepare.ts';
import { startSourceWorker } from './host/start-source-worker.ts';
import { startStatsWorker } from './host/start-stats-worker.ts';
import { createStatsHost } from './host/stats-host.ts';
import { createSurroundings } from './host/surroundings.ts';
import { weighCases } from './host/weigh-cases.ts';
import { windowTimers } from './host/window-timers.ts';
import { labVersion } from './offline/lab-version.ts';
import { createRecorder } from './recorder.ts';
import { recorderParts } from './recorder-parts.ts';
import { after } from './ui/paced-view.ts';

/** Makes what measures, and nothing that shows or keeps. */
export function createHeadless(page: Window): HeadlessApi {
  const now = () => page.performance.now();
  const whereItRuns = () => environment(page, labVersion);
  const compile = createCompile(startSourceWorker, after);
  const collect = createCollect(page, whereItRuns, compile);
  const recorder = createRecorder(recorderParts(page, compile));
  let stopping = new AbortController();
  return {
    environment: () => [...canonicalJson({ ...whereItRuns(), clockStepMs: clockStep(now) })].join(''),
    async run(request, tell, record) {
      stopping = new AbortController();
      let told: Promise<void> | undefined;
      const events = createPacedEvents((text) => void (told = tell(text)), after);
      const followed = { emit: events.take, signal: stopping.signal, record };
      const kept = await collect(parseRunRequest(request), followed);
      events.flush();
      await told;
      return keptRunText(kept);
    },
    async profile(request, key, budgetMs) {
      const recorded = await recorder.record(parseRunRequest(request).plan, key, budgetMs);
      return JSON.stringify(recorded.ok ? ok(toldRecording(recorded.value)) : recorded);
    },
    async weigh(request, heap) {
      stopping = new AbortController();
      const { plan } = parseRunRequest(request);
      const parts = { page: page.document, timers: windowTimers, compile };
      return caseMemoriesText(await weighCases(plan, heap, stopping.signal, parts));
    },
    stop: () => stopping.abort(),
  };
}

/** How a run is followed from outside. */
type Followed = { emit: Emit; signal: AbortSignal; record: RecordWorker | undefined };

/** Ready to be recorded, not timed. */
async function recorded(plan: Plan, parts: PrepareParts, record: RecordWorker): Promise<Result<Prepared>> {
  const prepared = await prepare(plan, { ...parts, loops: recordedLoopsText });
  return prepared.ok ? ok(recordedBench(prepared.value, record)) : prepared;
}

/** As the app runs a plan (`createLab`): sandboxed, with the arithmetic in its worker; but nothing goes to the archive. */
function createCollect(page: Window, whereItRuns: () => Environment, compile: Compile) {
  const { document, performance } = page;
  const stats = createStatsHost(startStatsWorker);
  const surroundings = createSurroundings(document, after);
  const parts = { page: document, timers: windowTimers, compile };
  return ({ plan, name }: RunRequest, { emit, signal, record }: Followed) => {
    const id = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    const started = { type: 'started', id, at: Date.now(), name, plan, environment: whereItRuns() } as const;
    return collectRun(started, emit, signal, {
      prepare: (each) => (record ? recorded(each, parts, record) : prepare(each, parts)),
      surroundings,
      epoch: () => Date.now(),
      now: () => performance.now(),
      async summarise(lots, depth) {
        const answer = await stats.summarise(lots, depth);
        return answer.ok ? answer.value : undefined;
      },
      workersWanted,
    });
  };
}
