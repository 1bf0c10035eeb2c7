import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Static imports and re-exports; `import("…")` is a later load. */
const staticImport = /\b(?:import|from)\s*"(\.[^"]+\.js)"/g;

/** Some files of a build and all that they import statically, once each. Paths from `dist`. */
export function staticLoad(dist: string, paths: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...staticImports(dist, path));
  }
  return found;
}

function staticImports(dist: string, path: string): string[] {
  if (!path.endsWith('.js')) return [];
  const text = readFileSync(join(dist, path), 'utf8');
  return Array.from(text.matchAll(staticImport), (match) => posix.join(posix.dirname(path), match[1]));
}
