import { lstatSync, mkdirSync, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for this user alone among the temporary files, made if it is missing. Undefined where it cannot be, or where
 * somebody else could have put something there: what is kept in it is believed.
 */
export function temporaryFolder(parent = tmpdir(), user = process.getuid?.()): string | undefined {
  const folder = join(parent, `arsenal-cache-${user ?? 'user'}`);
  const found = lstatSync(folder, { throwIfNoEntry: false }) ?? made(folder);
  return found && isOwn(found, user) ? folder : undefined;
}

function made(folder: string): Stats | undefined {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch {
    // Made by another process meanwhile, or not at all: what is there now tells.
  }
  return lstatSync(folder, { throwIfNoEntry: false });
}

/** Where there are no users by number, the folder of temporary files is the user's own. */
const isOwn = (folder: Stats, user: number | undefined): boolean =>
  folder.isDirectory() && (user === undefined || (folder.uid === user && (folder.mode & 0o077) === 0));
