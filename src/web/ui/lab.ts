import type { Milliseconds } from '../../lab/model/units.ts';
import type { Archive } from '../archive/archive.ts';
import type { StatsHost } from '../host/stats-host.ts';
import type { Offline } from '../offline/offline-view.ts';
import type { ProcessMonitor } from '../process-monitor/process-monitor.ts';
import type { OtherDevices } from '../create-other-devices.ts';
import type { Outbox } from '../create-outbox.ts';
import type { MemoryStore } from '../create-memory-store.ts';
import type { Recorder } from '../recorder.ts';
import type { SelfTesting } from '../create-self-testing.ts';
import type { Session } from '../session.ts';
import type { SettingsStore } from '../settings-store.ts';
import type { FrameLoop } from '../store/frame-loop.ts';
import type { RunStore } from '../store/run-store.ts';
import type { Deletions } from './history/deletions.ts';
import type { Desk } from './performance/desk.ts';
import type { Suites } from './performance/open-suite.ts';
import type { CheckedText } from './performance/text-check.ts';
import type { Library } from './profile/library.ts';
import type { RunDeadCode } from './results/run-dead-code.ts';
import type { Routes } from './routes.ts';
import type { Toasts } from './toasts.ts';
import type { Viewable } from './use-view.ts';

/** One of each thing a screen may need, made in `create-lab.ts` and handed down by props. */
export type Lab = {
  frames: FrameLoop;
  store: RunStore;
  archive: Archive;
  session: Session;
  /** Starts a stats worker; whoever asks for one closes it. */
  createStats: () => StatsHost;
  settings: SettingsStore;
  memory: MemoryStore;
  selfTesting: SelfTesting;
  offline: Offline;
  monitor: ProcessMonitor;
  toasts: Toasts;
  /** Runs that are measured and not delivered yet. */
  outbox: Outbox;
  /** Runs of other devices, as they arrive. */
  others: OtherDevices;
  /** Runs deleted since the page was opened. */
  deletions: Deletions;
  routes: Routes;
  /** Where the time of one case goes: what is being recorded, or was last. */
  recorder: Recorder;
  /** The profile that is open. What reads and shows it is loaded when it is first asked for. */
  profiles: () => Promise<Library>;
  /** The benchmark that Run would measure. */
  desk: Desk;
  suites: Suites;
  /** What is wrong with the text on the desk. */
  checked: Viewable<CheckedText>;
  /** What an engine may have removed of what a run measured. */
  deadCodeOf: RunDeadCode;
  /** The least step of this window's clock, as measured at the start. */
  clockStepMs: Milliseconds;
};
