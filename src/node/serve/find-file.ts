import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The file a decoded URL path names under `root`, or undefined: nothing outside the root, behind a
 * link out of it, or with a name that begins with a dot. A folder is its index.html.
 */
export function findFile(root: string, path: string): string | undefined {
  const parts = path.split(/[/\\]/).filter((part) => part !== '');
  if (path.includes('\0') || parts.some((part) => part.startsWith('.'))) return undefined;
  const file = join(root, ...parts, path.endsWith('/') ? 'index.html' : '');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  return realpathSync(file).startsWith(realpathSync(root) + sep) ? file : undefined;
}
