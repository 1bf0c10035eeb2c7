import { runPlan } from '../lab/conduct/run-plan.ts';
import { clockStep } from '../lab/measure/clock-step.ts';
import { uuidV7 } from '../lab/model/uuid-v7.ts';
import { browserParts } from './archive/browser-parts.ts';
import { createArchive } from './archive/create-archive.ts';
import type { Archive } from './archive/archive.ts';
import { guardLeaving } from './guard-leaving.ts';
import { watchDevice } from './host/watch-device.ts';
import { environment } from './host/environment.ts';
import { keepAwake } from './host/keep-awake.ts';
import { prepare } from './host/prepare.ts';
import { createSurroundings } from './host/surroundings.ts';
import { createCompile, type Compile } from './host/create-compile.ts';
import { createDeadCode } from './host/create-dead-code.ts';
import { startSourceWorker } from './host/start-source-worker.ts';
import { startStatsWorker } from './host/start-stats-worker.ts';
import { createStatsHost } from './host/stats-host.ts';
import { windowTimers } from './host/window-timers.ts';
import { labVersion } from './offline/lab-version.ts';
import { livePage } from './offline/live-page.ts';
import { createOffline } from './offline/offline.ts';
import { browserProbes } from './process-monitor/browser-probes.ts';
import type { Probes } from './process-monitor/probes.ts';
import { createProcessMonitor } from './process-monitor/process-monitor.ts';
import { sampleDuringRuns } from './process-monitor/sample-during-runs.ts';
import { createOtherDevices } from './create-other-devices.ts';
import { createOutbox } from './create-outbox.ts';
import { createProfiles } from './create-profiles.ts';
import { createMemoryStore } from './create-memory-store.ts';
import { createSelfTesting } from './create-self-testing.ts';
import { outboxPage } from './outbox-page.ts';
import { createRecorder } from './recorder.ts';
import { recorderParts } from './recorder-parts.ts';
import { createSession } from './session.ts';
import type { Session } from './session.ts';
import { createSettingsStore } from './settings-store.ts';
import type { SettingsStore } from './settings-store.ts';
import { createFrameLoop } from './store/frame-loop.ts';
import { createRunStore } from './store/run-store.ts';
import type { RunStore } from './store/run-store.ts';
import { createDeletions } from './ui/history/deletions.ts';
import { tellFailure } from './ui/history/tell-failure.ts';
import type { Lab } from './ui/lab.ts';
import { after } from './ui/paced-view.ts';
import { createDesk, type Desk } from './ui/performance/desk.ts';
import { keepDraft } from './ui/performance/keep-draft.ts';
import { builtInSuites } from './ui/performance/built-in-suites.ts';
import { createTextCheck } from './ui/performance/text-check.ts';
import { createRunDeadCode } from './ui/results/run-dead-code.ts';
import { createRoutes } from './ui/routes.ts';
import { createToasts } from './ui/toasts.ts';
import type { Toasts } from './ui/toasts.ts';

/** Makes one of each, and ties together what has to know of the other. */
export function createLab(page: Window): { lab: Lab; restored: Promise<void> } {
  const frames = createFrameLoop((frame) => page.requestAnimationFrame(frame));
  const store = createRunStore(frames);
  const archive = createArchive(browserParts());
  const toasts = createToasts();
  const settings = createSettingsStore(archive, (failure) => tellFailure(toasts, failure));
  const probes = browserProbes(page, frames);
  const compile = createCompile(startSourceWorker, after);
  const session = sessionOf(page, { store, archive, settings, toasts, probes, compile });
  const monitor = createProcessMonitor(probes);
  sampleDuringRuns(monitor, session);
  const desk = createDesk();
  const draft = keepDraft(desk, archive, after, (failure) => tellFailure(toasts, failure));
  page.addEventListener('pagehide', () => draft.flush());
  guardLeaving(page, () => runAtStake(session));
  const offline = createOffline(livePage(), () => runAtStake(session) || draft.waiting());
  const routes = createRoutes(page);
  const clockStepMs = clockStep(() => page.performance.now());
  const parts = {
    createStats: () => createStatsHost(startStatsWorker),
    deletions: createDeletions(archive, toasts),
    frames,
    store,
    archive,
    toasts,
    settings,
    session,
    monitor,
    desk,
    offline,
    routes,
    ...delivering(page, session),
    ...profiling(page, compile, session),
    ...whatIsKnown({ session, archive, toasts }),
  };
  return {
    lab: { ...parts, ...checksOf(desk, compile), suites: builtInSuites(), clockStepMs },
    restored: draft.restored,
  };
}

/** What sends the runs that are over, and what tells of those of others. */
function delivering(page: Window, session: Session): Pick<Lab, 'outbox' | 'others'> {
  const delivery = outboxPage(page);
  const { origin, fetch, random } = delivery.parts;
  return {
    outbox: createOutbox(delivery, session),
    others: createOtherDevices({ origin, fetch, random, after }, session),
  };
}

/** What records, and what shows. A run takes precedence: what is recorded beside one would disturb it. */
function profiling(page: Window, compile: Compile, session: Session): Pick<Lab, 'recorder' | 'profiles'> {
  const recorder = createRecorder(recorderParts(page, compile));
  session.subscribe(() => {
    if (session.busy()) recorder.stop();
  });
  return { recorder, profiles: createProfiles() };
}

/** What is told of texts without running them: of the one on the desk, and of those that runs measured. */
function checksOf(desk: Desk, compile: Compile): Pick<Lab, 'checked' | 'deadCodeOf'> {
  const findDeadCode = createDeadCode(startSourceWorker, after);
  const checked = createTextCheck(desk, { compile, findDeadCode }, after);
  return { checked, deadCodeOf: createRunDeadCode(findDeadCode) };
}

/** What the lab keeps in mind of this device and who uses it: who has run something needs no tour any more. */
function whatIsKnown({ session, archive, toasts }: Pick<Made, 'archive' | 'toasts'> & { session: Session }) {
  const memory = createMemoryStore(archive, (failure) => tellFailure(toasts, failure));
  session.subscribe(() => {
    if (session.busy() && !memory.view()?.isToured) void memory.change({ isToured: true });
  });
  return { memory, selfTesting: createSelfTesting({ session, archive, memory }) };
}

/** A run is on, or one is over and only in memory: it would be lost with the page. */
const runAtStake = ({ busy, view }: Session) => busy() || view().unsaved.length > 0;

type Made = {
  store: RunStore;
  archive: Archive;
  settings: SettingsStore;
  toasts: Toasts;
  probes: Probes;
  compile: Compile;
};

function sessionOf(page: Window, { store, archive, settings, toasts, probes, compile }: Made) {
  const now = () => page.performance.now();
  const epoch = () => Date.now();
  const { document } = page;
  const surroundings = createSurroundings(document, after);
  return createSession({
    store,
    archive,
    settings,
    stats: createStatsHost(startStatsWorker),
    after,
    epoch,
    id: () => uuidV7(epoch(), crypto.getRandomValues(new Uint8Array(10))),
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0],
    environment: () => environment(page, labVersion),
    runPlan: (plan, emit, signal, workersWanted) =>
      runPlan(plan, emit, signal, {
        workersWanted,
        surroundings,
        prepare: (each) => prepare(each, { page: document, timers: windowTimers, compile }),
        epoch,
        now,
      }),
    observe(emit) {
      const started = now();
      const undos = [
        watchDevice(probes, document, () => now() - started, emit),
        keepAwake(document, requestWakeLock),
      ];
      return () => undos.forEach((undo) => undo());
    },
    onNoFigures: (failure) => tellFailure(toasts, failure),
    report: reportError,
  });
}

/** Rejects where the browser has none. */
const requestWakeLock = async () => navigator.wakeLock.request('screen');
