import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { DeliveryRecord, DeliverySettings, OutboxEntry } from '../../lab/model/outbox.ts';
import type { CaseRecord, Batch, RunRecord } from '../../lab/model/run.ts';
import type { Profile } from '../../lab/model/profile.ts';
import type { Settings } from '../../lab/model/settings.ts';
import type { CaseSummary } from '../../lab/model/summary.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { Draft, Remembered } from './archive.ts';

/** A run without its cases, samples and attached files, which have stores of their own. */
export type RunRow = Omit<RunRecord, 'cases'> & {
  /** When this row was last written; while the run is on, a sign of life. */
  writtenAt: EpochMilliseconds;
  /** Hidden since then. */
  deletedAt?: EpochMilliseconds;
};

/** One case of one run. The index by `key` is the history of a case over all runs. */
export type CaseRow = {
  runId: string;
  index: number;
  key: string;
  record: CaseRecord;
  summary?: CaseSummary;
};

/** Samples in order of `seq`. */
export type SamplesRow = { runId: string; seq: number; batch: Batch };

/** An attached file of a run's benchmark: written once, though the run is written every second. */
export type FileRow = { runId: string; index: number; name: string; bytes: Uint8Array<ArrayBuffer> };

/** What was recorded of where the time of a case goes: what it is of, and apart from that, which is large, the profile. */
export type ProfileRow = { runId: string; seq: number; key: string; at: EpochMilliseconds };
export type RecordingRow = { runId: string; seq: number; profile: Profile };

/** What is there once. */
export type KeptRow =
  | { key: 'draft'; draft: Draft }
  | { key: 'settings'; settings: Settings }
  | { key: 'remembered'; remembered: Remembered }
  | { key: 'delivery'; delivery: DeliverySettings }
  | { key: 'delivered'; delivered: DeliveryRecord };

/** The database as it stands after the last of `upgradeSteps`. */
export interface ArchiveSchema extends DBSchema {
  runs: {
    key: string;
    value: RunRow;
    indexes: { startedAt: EpochMilliseconds; status: string; deletedAt: EpochMilliseconds };
  };
  cases: { key: [string, number]; value: CaseRow; indexes: { key: string } };
  samples: { key: [string, number]; value: SamplesRow };
  files: { key: [string, number]; value: FileRow };
  kept: { key: KeptRow['key']; value: KeptRow };
  /** A parked entry has no time of a next try, one that waits no reason: each is in one index. */
  outbox: { key: string; value: OutboxEntry; indexes: { nextAt: EpochMilliseconds; parked: string } };
  profiles: { key: [string, number]; value: ProfileRow };
  recordings: { key: [string, number]; value: RecordingRow };
}

export type StoreName = StoreNames<ArchiveSchema>;
export type Reading = IDBPTransaction<ArchiveSchema, StoreName[]>;
export type Writing = IDBPTransaction<ArchiveSchema, StoreName[], 'readwrite'>;

/** Every store that holds a part of a run. */
export const runStores: StoreName[] = ['runs', 'cases', 'samples', 'files', 'profiles', 'recordings'];

/** Those that are written with a run: its end puts it into the outbox. */
export const writtenStores: StoreName[] = [...runStores, 'outbox'];

/** The keys of the parts of one run in a store whose keys are [run, number]: all, or those from and below a number. */
export const partsOf = (id: string, from = 0, below = Infinity) =>
  IDBKeyRange.bound([id, from], [id, below], false, true);
