import type { Attachment, Language } from '../../lab/model/benchmark.ts';
import type { Failure } from '../../lab/model/failure.ts';
import type { Profile } from '../../lab/model/profile.ts';
import type { Result } from '../../lab/model/result.ts';
import type { CaseRecord, RunEvent, RunRecord, RunStatus } from '../../lab/model/run.ts';
import type { SelfTest } from '../../lab/model/self-test.ts';
import type { Settings } from '../../lab/model/settings.ts';
import type { CaseSummary } from '../../lab/model/summary.ts';
import type { Bytes, EpochMilliseconds } from '../../lab/model/units.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';

/** A row of the history. `cases` has a figure for each case whose samples allow one. */
export type RunEntry = {
  id: string;
  name: string;
  tags: string[];
  startedAt: EpochMilliseconds;
  status: RunStatus;
  cases: { key: string; summary?: CaseSummary }[];
  samples: number;
};

/** One case of one run, and under which conditions it was measured. The benchmark is without its attached files. */
export type CaseRun = { run: Omit<RunRecord, 'cases'>; record: CaseRecord; summary?: CaseSummary };

/** A recording of where the time of a case goes, kept with the run it belongs to. */
export type KeptProfile = {
  runId: string;
  /** The first of a run is 0. */
  seq: number;
  /** Of the case. */
  key: string;
  at: EpochMilliseconds;
  runName: string;
};

/** What the editor holds, so that closing the tab loses nothing. */
export type Draft = { title: string; language: Language; text: string; attachments: Attachment[] };

/** What the lab keeps in mind on this device, besides runs and settings. */
export type Remembered = { isToured?: boolean; selfTest?: SelfTest };

export type Quota = { usage: Bytes; quota: Bytes; persisted: boolean };

/** What changed. Runs count as changed when one appears, ends or is edited, not with every second of it. */
export type Change = 'runs' | 'settings';

/** Follows one run from its first event, writing at least once a second; a crash loses at most that second. */
export interface Recorder {
  record(event: RunEvent): void;
  /** Figures for the history's rows. */
  summarise(summaries: (CaseSummary | undefined)[]): void;
  /**
   * Writes what is left in one transaction, on a full disk in the room of deleted runs. A failure keeps
   * the run in memory; call again to retry.
   */
  close(): Promise<Result<void>>;
  /** Why the last write did not succeed; undefined again when one has. */
  failure(): Failure | undefined;
  /** The run so far, whole, whether it could be written or not. Undefined before its first event. */
  saved(): KeptRun | undefined;
}

/** Every run kept. All of it is in IndexedDB of this origin; what leaves the device does so by the outbox. */
export interface Archive {
  recorder(): Recorder;
  /** Newest first, without those deleted. */
  list(): Promise<Result<RunEntry[]>>;
  load(id: string): Promise<Result<KeptRun>>;
  /** The case of that key in every run that has ended, oldest first, without those deleted. */
  caseRuns(key: string): Promise<Result<CaseRun[]>>;
  /** Keeps a recording with a run that is there. */
  keepProfile(runId: string, key: string, profile: Profile): Promise<Result<void>>;
  /** Those of one run, or of all that are not deleted, newest first. */
  profiles(runId?: string): Promise<Result<KeptProfile[]>>;
  profile(runId: string, seq: number): Promise<Result<Profile>>;
  rename(id: string, name: string): Promise<Result<void>>;
  tag(id: string, tags: string[]): Promise<Result<void>>;
  /**
   * Hides runs; `restore` brings them back until the app is started a minute or more later, which forgets
   * them, or until a run that ends on a full disk needs their room.
   */
  remove(ids: string[]): Promise<Result<void>>;
  restore(ids: string[]): Promise<Result<void>>;
  /** All runs that have ended, or those named, as one `.arsenal.json` file. */
  exportRuns(ids?: string[]): Promise<Result<Blob>>;
  /** A run that could not be written, as such a file. */
  exportUnsaved(run: KeptRun): Promise<Result<Blob>>;
  /** Adds what is not there yet, or nothing. A run already kept, told by its content hash, is skipped. */
  importRuns(file: Blob): Promise<Result<{ added: string[]; skipped: number }>>;
  quota(): Promise<Quota | undefined>;
  draft(): Promise<Result<Draft | undefined>>;
  saveDraft(draft: Draft): Promise<Result<void>>;
  settings(): Promise<Result<Partial<Settings>>>;
  saveSettings(settings: Settings): Promise<Result<void>>;
  /** Nothing at first. */
  remembered(): Promise<Result<Remembered>>;
  remember(all: Remembered): Promise<Result<void>>;
  /** Told when the archive changed, in this tab or another. */
  subscribe(listener: (change: Change) => void): () => void;
}
