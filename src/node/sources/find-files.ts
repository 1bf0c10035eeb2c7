import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { escapePath, glob, isDynamicPattern } from 'tinyglobby';
import { defaultCliSettings } from '../../lab/config/default-cli-settings.ts';

const never = ['**/node_modules/**', '**/.git/**', '**/dist/**', '**/dist-node/**'];

/**
 * Files by path or glob from a folder, with `/` on every system, each once, in order of their names. The path of a folder
 * stands for the benchmarks in it.
 */
export async function findFiles(patterns: readonly string[], folder: string): Promise<string[]> {
  const found = await glob(
    patterns.flatMap((pattern) => (isFolder(resolve(folder, pattern)) ? within(pattern) : [pattern])),
    { cwd: folder, ignore: never, onlyFiles: true, dot: false, expandDirectories: false },
  );
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const within = (path: string): string[] =>
  defaultCliSettings.files.map((pattern) => `${escapePath(path.replace(/[/\\]+$/, ''))}/${pattern}`);

/** Whether it is no path but stands for any number of them. */
export const isGlob = (pattern: string): boolean => isDynamicPattern(pattern);
