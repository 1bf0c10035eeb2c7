import { openDB, unwrap } from 'idb';
import type { IDBPDatabase } from 'idb';
import { abort } from './abort.ts';
import type { ArchiveSchema } from './archive-schema.ts';
import { upgradeSteps } from './upgrade-steps.ts';
import type { UpgradeStep } from './upgrade-steps.ts';

type Told = {
  /** Another tab holds an older version open. Opening goes on once it lets go. */
  onBlocked: () => void;
  /** The connection is of no more use: a newer version wants in, or the browser closed it. */
  onClosed: () => void;
};

/** Opens the database at the version these steps lead to, upgrading it if it is older. */
export async function openDatabase(
  name: string,
  { onBlocked, onClosed }: Told,
  steps: readonly UpgradeStep[] = upgradeSteps,
): Promise<IDBPDatabase<ArchiveSchema>> {
  const db = await openDB<ArchiveSchema>(name, steps.length, {
    upgrade(old, from, _to, tx) {
      // Its failure is the failure of the whole opening, told there.
      tx.done.catch(() => undefined);
      void upgrade(unwrap(old), unwrap(tx), steps.slice(from));
    },
    blocked: onBlocked,
    blocking() {
      onClosed();
      db.close();
    },
    terminated: onClosed,
  });
  return db;
}

/** Takes every step there is, in one transaction: if one fails, the database stays as it was. */
async function upgrade(old: IDBDatabase, tx: IDBTransaction, steps: readonly UpgradeStep[]): Promise<void> {
  try {
    for (const step of steps) await step(old, tx);
  } catch (error) {
    abort(tx);
    if (!(error instanceof DOMException)) throw error;
  }
}
