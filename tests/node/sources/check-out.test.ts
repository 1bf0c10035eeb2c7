import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOut, commitOf } from '../../../src/node/sources/check-out.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

let scratch: ReturnType<typeof scratchFolder>;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: scratch.root });

beforeEach(() => {
  scratch = scratchFolder({
    'packages/a/a.bench.js': 'first',
    'node_modules/x/index.js': 'x',
    '.gitignore': 'node_modules',
  });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'first');
  writeFileSync(join(scratch.root, 'packages/a/a.bench.js'), 'second');
});
afterEach(() => scratch.remove());

test('A version is checked out beside the present one, with its packages, and removed again', async () => {
  const folder = join(scratch.root, 'packages/a');
  const { at, commit, remove } = await checkOut('main', folder);
  expect(commit).toBe(await commitOf(folder));
  expect(readFileSync(join(at, 'a.bench.js'), 'utf8')).toBe('first');
  expect(readFileSync(join(at, '../../node_modules/x/index.js'), 'utf8')).toBe('x');
  expect(readFileSync(join(folder, 'a.bench.js'), 'utf8')).toBe('second');
  await remove();
  expect(existsSync(at)).toBe(false);
  expect(existsSync(join(scratch.root, 'node_modules/x/index.js'))).toBe(true);
  expect(String(git('worktree', 'list')).trim().split('\n')).toHaveLength(1);
});

test('A version that is not there is refused with the words of git, and leaves nothing', async () => {
  await expect(checkOut('nowhere', scratch.root)).rejects.toThrow(/nowhere/);
  await expect(checkOut('--help', scratch.root)).rejects.toThrow();
  expect(String(git('worktree', 'list')).trim().split('\n')).toHaveLength(1);
});

test('Where there is no repository there is no commit', async () => {
  const none = scratchFolder({});
  expect(await commitOf(none.root)).toBeUndefined();
  none.remove();
});
