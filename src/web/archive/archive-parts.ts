import type { Clock, EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';
import type { Change } from './archive.ts';

/** Word of a change to the other tabs of this app. */
export interface ChangeChannel {
  post(change: Change): void;
  listen(listener: (change: Change) => void): void;
}

/** The part of `navigator.storage` the archive uses. A worker's has no `persist`, so that is spelt out. */
export type Storage = Pick<StorageManager, 'estimate' | 'persisted'> & { persist(): Promise<boolean> };
/** The part of `navigator.locks` the archive uses. */
export type Locks = Pick<LockManager, 'request'>;

/** What the archive needs of its surroundings besides IndexedDB. Absent is what a browser does not offer. */
export type ArchiveParts = {
  /** Of the database. */
  name: string;
  now: () => EpochMilliseconds;
  clock: Clock;
  /** Calls again and again until what it returns is called. */
  every: (ms: Milliseconds, tick: () => void) => () => void;
  /** Lets everything else that waits go first. */
  pause: () => Promise<void>;
  newId: () => string;
  sha256: (bytes: ArrayBuffer) => Promise<ArrayBuffer>;
  storage: Storage | undefined;
  locks: Locks | undefined;
  channel: ChangeChannel | undefined;
};
