import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Verification } from '../collector-store.ts';
import { backupMark, sealBytes } from './backup-format.ts';
import { textAt } from './columns.ts';
import { versionOf } from './migrate.ts';
import { openDatabase, reason } from './open-database.ts';
import { StoreProblem } from './store-problem.ts';
import { verifyLog } from './verify-log.ts';

export type Intact = Extract<Verification, { intact: true }>;

/**
 * Writes the database of a backup to a file, after its seal was found right, and looks through all of it.
 *
 * Errors: `StoreProblem` where anything is not as it was written; what is left in the file then is of no use.
 */
export async function unpackBackup(file: string, to: string): Promise<Intact> {
  const end = await sealedEnd(file);
  try {
    const packed = createReadStream(file, { start: backupMark.length, end: end - 1 });
    await pipeline(packed, createGunzip(), createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (error) {
    throw new StoreProblem(`${file} cannot be unpacked: ${reason(error)}.`, { cause: error });
  }
  return checkedStore(file, to);
}

/** Where the seal begins, if it is right. */
async function sealedEnd(file: string): Promise<number> {
  const size = await stat(file).then(
    (found) => found.size,
    (error: unknown) => {
      throw new StoreProblem(`${file} cannot be read: ${reason(error)}.`, { cause: error });
    },
  );
  const end = size - sealBytes;
  if (end <= backupMark.length || !(await bytesOf(file, 0, backupMark.length)).equals(backupMark))
    throw new StoreProblem(`${file} is no backup of a collector.`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { end: end - 1 }), hash);
  if (!(await bytesOf(file, end, sealBytes)).equals(hash.digest()))
    throw new StoreProblem(`${file} was changed or cut short after it was written. Use another backup.`);
  return end;
}

async function bytesOf(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function checkedStore(file: string, path: string): Promise<Intact> {
  const db = await openDatabase(path);
  try {
    versionOf(db, file);
    const found = textAt(db.prepare('PRAGMA integrity_check(1)').get(), 'integrity_check');
    if (found !== 'ok') throw new StoreProblem(`${file} holds a broken database: ${found}.`);
    const verified = verifyLog(db);
    if (verified.intact) return verified;
    throw new StoreProblem(`${file} holds a broken log, from entry ${verified.seq} on: ${verified.message}.`);
  } finally {
    db.close();
  }
}
