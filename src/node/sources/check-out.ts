import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A version of the project in a folder of its own. */
export type Checkout = {
  /** Where what is in `folder` is in that version. */
  at: string;
  commit: string;
  remove(): Promise<void>;
};

/**
 * Checks out a version of the repository that `folder` is in, beside it, with the installed packages of the present one.
 *
 * Errors: throws with git's own words where there is no repository, or no such version.
 */
export async function checkOut(ref: string, folder: string): Promise<Checkout> {
  const top = await git(['rev-parse', '--show-toplevel'], folder);
  const commit = await git(['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`], folder);
  const parent = await mkdtemp(join(tmpdir(), 'arsenal-'));
  const place = join(parent, 'checkout');
  const remove = async () => {
    await git(['worktree', 'remove', '--force', place], top).catch(() => undefined);
    await rm(parent, { recursive: true, force: true });
  };
  try {
    await git(['worktree', 'prune'], top);
    await git(['worktree', 'add', '--detach', '--force', place, commit], top);
    const within = relative(top, await realpath(folder));
    await link(top, place, within);
    return { at: join(place, within), commit, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The commit that is checked out, where there is one. */
export const commitOf = (folder: string): Promise<string | undefined> =>
  git(['rev-parse', 'HEAD'], folder).catch(() => undefined);

/** Packages are not in the repository. */
async function link(top: string, place: string, within: string) {
  for (const folder of new Set(['', within])) {
    const [from, to] = [top, place].map((root) => join(root, folder, 'node_modules'));
    if (existsSync(from) && !existsSync(to) && existsSync(join(place, folder)))
      await symlink(from, to, 'junction');
  }
}

async function git(args: readonly string[], folder: string): Promise<string> {
  const { stdout } = await run('git', [...args], { cwd: folder });
  return stdout.trim();
}
