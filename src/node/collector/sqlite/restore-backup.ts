import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { holdLock } from './hold-lock.ts';
import { openDatabase } from './open-database.ts';
import { StoreProblem } from './store-problem.ts';
import { unpackBackup, type Intact } from './unpack-backup.ts';

/** Looks through a backup and leaves everything as it is. Errors: `StoreProblem` where it cannot be restored. */
export async function verifyBackup(file: string): Promise<Intact> {
  const folder = await mkdtemp(join(tmpdir(), 'arsenal-backup-'));
  try {
    return await unpackBackup(file, join(folder, 'store.db'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Puts the store of a backup in its place, in one step, after all of it was verified. `replace`: also where there is one.
 *
 * Errors: `StoreProblem` where the backup is not whole, a store is there, or it is in use; then nothing was changed.
 */
export async function restoreBackup(file: string, path: string, { replace = false } = {}): Promise<Intact> {
  if (!replace && existsSync(path))
    throw new StoreProblem(
      `There is a store at ${path}. Choose another place, or say that it is to be replaced.`,
    );
  await mkdir(dirname(path), { recursive: true });
  const release = await holdLock(path);
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const verified = await unpackBackup(file, part);
    await settle(path);
    await rename(part, path);
    return verified;
  } finally {
    await rm(part, { force: true });
    release();
  }
}

/** Writes the log of the database that is to go into it, so that none is left that would be taken for that of the new one. */
async function settle(path: string): Promise<void> {
  if (existsSync(path)) {
    try {
      const db = await openDatabase(path);
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      db.close();
    } catch {
      // It is broken, which may be why it is replaced.
    }
  }
  for (const ending of ['-wal', '-shm']) await rm(`${path}${ending}`, { force: true });
}
