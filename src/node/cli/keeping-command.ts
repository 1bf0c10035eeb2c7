import { exitCodes } from '../../lab/model/report.ts';
import { counted } from '../../lab/words/counted.ts';
import { openStore } from '../collector/open-store.ts';
import { StoreProblem } from '../collector/sqlite/store-problem.ts';
import { Complaint } from './complaint.ts';
import { folderOf } from './folder-of.ts';
import type { World } from './world.ts';

type KeepingFlags = { data?: string; replace?: boolean };

/** Checks what is kept, writes it to one file, or takes it back out of one. */
export async function keepingCommand(
  part: 'verify' | 'backup' | 'restore',
  file: string | undefined,
  flags: KeepingFlags,
  world: World,
): Promise<number> {
  try {
    return part === 'verify' && file === undefined
      ? await verified(folderOf(flags, world), world)
      : exitCodes.usage;
  } catch (error) {
    throw error instanceof StoreProblem ? new Complaint(error.message) : error;
  }
}

async function verified(folder: string, { write }: World): Promise<number> {
  const store = await openStore(folder);
  try {
    const found = store.verify();
    if (found.intact)
      write(
        `Intact: ${counted(found.runs, 'run')}, ${counted(found.entries, 'entry', 'entries')}, head ${found.head}\n`,
      );
    else write(`Broken at entry ${found.seq}: ${found.message}\n`);
    return found.intact ? exitCodes.pass : exitCodes.failed;
  } finally {
    store.close();
  }
}
