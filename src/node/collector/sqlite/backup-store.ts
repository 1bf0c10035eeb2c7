import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { backupMark } from './backup-format.ts';
import { versionOf } from './migrate.ts';
import { openDatabase } from './open-database.ts';

/**
 * Writes a store, as it is at one moment, to one file: at its place there is all of it or what was there before. The
 * store may be in use meanwhile. Holds up the thread that calls while SQLite copies.
 */
export async function backupStore(path: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // What is in it, secrets of webhooks among it, is for nobody else, and neither is what it is made of.
  const folder = await mkdtemp(join(dirname(file), '.backup-'));
  try {
    const [copy, part] = [join(folder, 'store.db'), join(folder, 'part')];
    await copyStore(path, copy);
    await writeSealed(copy, part);
    await rename(part, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyStore(path: string, copy: string): Promise<void> {
  const db = await openDatabase(path, { readOnly: true });
  try {
    versionOf(db, path);
    db.prepare('VACUUM INTO ?').run(copy);
  } finally {
    db.close();
  }
}

async function writeSealed(copy: string, part: string): Promise<void> {
  const file = await open(part, 'wx', 0o600);
  try {
    const sealed = (packed: AsyncIterable<Uint8Array>) => seal(file, packed);
    await pipeline(createReadStream(copy), createGzip({ level: 1 }), sealed);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The mark, what comes, and the SHA-256 of both. */
async function seal(file: FileHandle, packed: AsyncIterable<Uint8Array>): Promise<void> {
  const hash = createHash('sha256').update(backupMark);
  await file.appendFile(backupMark);
  for await (const bytes of packed) {
    hash.update(bytes);
    await file.appendFile(bytes);
  }
  await file.appendFile(hash.digest());
}
