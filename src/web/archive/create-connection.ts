import type { IDBPDatabase } from 'idb';
import { failed, ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { ArchiveSchema, Reading, StoreName, Writing } from './archive-schema.ts';
import { finished } from './finished.ts';
import { openDatabase } from './open-database.ts';
import { storageFailure } from './storage-failure.ts';
import type { UpgradeStep } from './upgrade-steps.ts';

type Opened = Result<IDBPDatabase<ArchiveSchema>>;

/** `strict` is on the disk when the promise resolves, `relaxed` with the system: lost only if that goes down. */
export type Durability = 'relaxed' | 'strict';

/** The database, opened when it is first needed, and again after it was closed under us. */
export interface Connection {
  read<T>(stores: readonly StoreName[], work: (tx: Reading) => Promise<T>): Promise<Result<T>>;
  /** All of `work` or, on a failure, nothing of it. */
  write<T>(
    stores: readonly StoreName[],
    work: (tx: Writing) => Promise<T>,
    durability?: Durability,
  ): Promise<Result<T>>;
}

/**
 * Two tabs with different versions of the app: the old one closes its connection at once when a new
 * one wants to upgrade, and from then on fails with `storage-newer`. Should it not (a frozen tab), the
 * new one fails with `storage-blocked` until it does, and then tells `onUnblocked`.
 */
export function createConnection(
  name: string,
  onUnblocked: () => void,
  steps?: readonly UpgradeStep[],
): Connection {
  let opening: Promise<Opened> | undefined;

  async function open(onBlocked: () => void): Promise<Opened> {
    try {
      return ok(await openDatabase(name, { onBlocked, onClosed: () => (opening = undefined) }, steps));
    } catch (error) {
      opening = undefined;
      return failed(storageFailure(error));
    }
  }
  function lateOpen(result: Opened) {
    if (result.ok) opening = Promise.resolve(result);
    onUnblocked();
  }
  const database = () => (opening ??= openOrBlocked(open, lateOpen));
  return {
    async read(stores, work) {
      const db = await database();
      return db.ok ? finished(() => db.value.transaction([...stores]), work) : db;
    },
    async write(stores, work, durability = 'relaxed') {
      const db = await database();
      if (!db.ok) return db;
      return finished(() => db.value.transaction([...stores], 'readwrite', { durability }), work);
    },
  };
}

/** Resolves when the database is open or known to be blocked; in that case opening goes on, and ends in `late`. */
function openOrBlocked(
  open: (onBlocked: () => void) => Promise<Opened>,
  late: (result: Opened) => void,
): Promise<Opened> {
  return new Promise((resolve, reject) => {
    let blocked = false;
    const onBlocked = () => {
      blocked = true;
      resolve(failed({ code: 'storage-blocked' }));
    };
    open(onBlocked).then((result) => {
      resolve(result);
      if (blocked) late(result);
    }, reject);
  });
}
