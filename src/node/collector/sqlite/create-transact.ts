import type { DatabaseSync } from 'node:sqlite';

/** Does the work whole or not at all; what is remembered of the file is read anew where it was undone. */
export type Transact = <T>(work: () => T) => T;

export function createTransact(db: DatabaseSync, reload: () => void): Transact {
  return (work) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const done = work();
      db.exec('COMMIT');
      return done;
    } catch (error) {
      undo(db);
      reload();
      throw error;
    }
  };
}

/** Where SQLite has not done so itself, as when the disk is full. */
function undo(db: DatabaseSync): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // There was nothing left to undo.
  }
}
