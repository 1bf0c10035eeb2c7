import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { exitCodes } from '../../lab/model/report.ts';
import { counted } from '../../lab/words/counted.ts';
import { storeFile } from '../collector/open-store.ts';
import { backupStore } from '../collector/sqlite/backup-store.ts';
import { restoreBackup, verifyBackup } from '../collector/sqlite/restore-backup.ts';
import { verifyStore } from '../collector/sqlite/verify-store.ts';
import { StoreProblem } from '../collector/sqlite/store-problem.ts';
import type { Verification } from '../collector/collector-store.ts';
import { Complaint } from './complaint.ts';
import { folderOf } from './folder-of.ts';
import type { World } from './world.ts';

type KeepingFlags = { data?: string; replace?: boolean };
export type KeepingPart = 'verify' | 'backup' | 'restore';

/** Checks what is kept, writes it to one file, or takes it back out of one. */
export async function keepingCommand(
  part: KeepingPart,
  file: string | undefined,
  flags: KeepingFlags,
  world: World,
): Promise<number> {
  try {
    const folder = folderOf(flags, world);
    const backup = file === undefined ? undefined : resolve(world.folder, file);
    return await done(part, { folder, backup, replace: flags.replace === true }, world);
  } catch (error) {
    throw error instanceof StoreProblem ? new Complaint(error.message) : error;
  }
}

type Kept = { folder: string; backup: string | undefined; replace: boolean };

async function done(part: KeepingPart, { folder, backup, replace }: Kept, { write }: World): Promise<number> {
  if (backup === undefined || part === 'verify') {
    const found = await (backup === undefined ? verifyStore(storeFile(folder)) : verifyBackup(backup));
    write(verificationText(found));
    return found.intact ? exitCodes.pass : exitCodes.failed;
  }
  if (part === 'backup') {
    await backupStore(storeFile(folder), backup);
    write(`${backup}: ${verificationText(await verifyBackup(backup))}`);
  } else {
    mkdirSync(dirname(storeFile(folder)), { recursive: true, mode: 0o700 });
    write(`${folder}: ${verificationText(await restoreBackup(backup, storeFile(folder), { replace }))}`);
  }
  return exitCodes.pass;
}

const verificationText = (found: Verification) =>
  found.intact
    ? `intact, ${counted(found.runs, 'run')}, ${counted(found.entries, 'entry', 'entries')}, head ${found.head}\n`
    : `broken at entry ${found.seq}: ${found.message}\n`;
