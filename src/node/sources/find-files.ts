import { glob } from 'tinyglobby';

const never = ['**/node_modules/**', '**/.git/**', '**/dist/**', '**/dist-node/**'];

/** Files by path or glob from a folder, with `/` on every system, each once, in order of their names. */
export async function findFiles(patterns: readonly string[], folder: string): Promise<string[]> {
  const found = await glob([...patterns], { cwd: folder, ignore: never, onlyFiles: true, dot: false });
  return found.toSorted((a, b) => (a < b ? -1 : 1));
}
