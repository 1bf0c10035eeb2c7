import type { DatabaseSync } from 'node:sqlite';
import { numberAt } from './columns.ts';
import { reason } from './open-database.ts';
import { migrations } from './migrations.ts';
import { StoreProblem } from './store-problem.ts';

/** Says in the file itself that it is ours: "ArsL". */
const applicationId = 0x4172734c;

/** Brings a file that is ours, or new, to the newest version, a step a transaction; refuses any other. */
export function migrate(db: DatabaseSync, path: string): void {
  const version = versionOf(db, path);
  migrations.slice(version).forEach((step, nth) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(step);
      db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version + nth + 1}; COMMIT`);
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  });
}

/** Which step the file is at; 0 for a new one. */
export function versionOf(db: DatabaseSync, path: string): number {
  const { id, version, tables } = pragmas(db, path);
  const isNew = id === 0 && version === 0 && tables === 0;
  if (!isNew && id !== applicationId)
    throw new StoreProblem(`${path} is a database of something else. Choose another file.`);
  if (version > migrations.length)
    throw new StoreProblem(
      `${path} is of version ${version}, written by a newer version of the lab; this one knows ${migrations.length}. Update the lab. Nothing was changed.`,
    );
  return version;
}

function pragmas(db: DatabaseSync, path: string) {
  try {
    return {
      id: numberAt(db.prepare('PRAGMA application_id').get(), 'application_id'),
      version: numberAt(db.prepare('PRAGMA user_version').get(), 'user_version'),
      tables: numberAt(db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get(), 'tables'),
    };
  } catch (error) {
    throw new StoreProblem(`${path} cannot be read as a store: ${reason(error)}.`, { cause: error });
  }
}
