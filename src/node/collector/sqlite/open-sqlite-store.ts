import type { DatabaseSync } from 'node:sqlite';
import type { LiveEvent } from '../../../lab/model/delivery.ts';
import type { CollectorStore } from '../collector-store.ts';
import { numberAt } from './columns.ts';
import { createAccessTable } from './create-access-table.ts';
import { createAppending } from './create-appending.ts';
import { createLiveLog } from './create-live-log.ts';
import { createPruning } from './create-pruning.ts';
import { createReading } from './create-reading.ts';
import { createStoreParts, type StoreParts } from './create-store-parts.ts';
import { holdLock } from './hold-lock.ts';
import { keepRuns } from './keep-runs.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { verifyLog } from './verify-log.ts';

/** `snapshotEvery`: events of a run that is on, after which it is written as a whole. */
export type StoreOptions = { snapshotEvery?: number };

type Told = (events: readonly LiveEvent[]) => void;

/**
 * The store in a file, or for as long as it is open in `:memory:`. A commit is there after the end of the process,
 * whatever ends it; a loss of power may take the last ones, never a part of one.
 *
 * Errors: `StoreProblem` for a file that is none of ours, is newer, or is in use.
 */
export async function openSqliteStore(path: string, options: StoreOptions = {}): Promise<CollectorStore> {
  const release = await holdLock(path);
  const db = await openDatabase(path).catch((error: unknown) => {
    release();
    throw error;
  });
  try {
    prepare(db, path);
    return storeOn(db, release, options);
  } catch (error) {
    db.close();
    release();
    throw error;
  }
}

/** For as long, in milliseconds, a reader that copies the file may keep the writer waiting. */
const busyMs = 5_000;

function prepare(db: DatabaseSync, path: string): void {
  migrate(db, path);
  db.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`);
}

function storeOn(
  db: DatabaseSync,
  release: () => void,
  { snapshotEvery = 100 }: StoreOptions,
): CollectorStore {
  const watching = new Set<Told>();
  const parts = createStoreParts(db, (events) => watching.forEach((told) => told(events)));
  const { append } = createAppending(parts, snapshotEvery);
  return {
    keep: (texts, sender, now) => keepRuns(parts, texts, sender, now),
    append,
    ...createReading(parts),
    ...createLiveLog(parts),
    ...createPruning(parts),
    ...createAccessTable(db),
    head: parts.log.head,
    watch(told) {
      watching.add(told);
      return () => watching.delete(told);
    },
    counts: () => counts(parts),
    verify: () => verifyLog(db),
    close() {
      db.close();
      release();
    },
  };
}

function counts({ db, log }: StoreParts): { runs: number; events: number; bytes: number } {
  const [pages, bytes] = ['page_count', 'page_size'].map((name) =>
    numberAt(db.prepare(`PRAGMA ${name}`).get(), name),
  );
  return {
    runs: numberAt(db.prepare('SELECT count(*) AS runs FROM runs').get(), 'runs'),
    events: log.head(),
    bytes: pages * bytes,
  };
}
