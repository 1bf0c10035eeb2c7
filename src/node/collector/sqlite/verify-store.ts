import type { Verification } from '../collector-store.ts';
import { versionOf } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { verifyLog } from './verify-log.ts';

/** Looks through a store that may be in use, as it is at one moment. Errors: `StoreProblem` where it is none of ours. */
export async function verifyStore(path: string): Promise<Verification> {
  const db = await openDatabase(path, { readOnly: true });
  try {
    versionOf(db, path);
    return verifyLog(db);
  } finally {
    db.close();
  }
}
