import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const tag = /<(script|link)\b[^>]*>/g;
const address = /\b(?:src|href)="([^"]+\.(?:js|css))"/;
/** Static imports and re-exports; `import("…")` is a later load. */
const staticImport = /\b(?:import|from)\s*"(\.[^"]+\.js)"/g;

/**
 * The JavaScript and CSS a first visit loads before anything is asked for: what index.html names,
 * and what those scripts import statically. Paths from `dist`.
 */
export function firstLoad(dist: string): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = Array.from(html.matchAll(tag), ([text]) => address.exec(text)?.[1] ?? '');
  const found = new Set<string>();
  const waiting = named.filter((path) => path !== '').map((path) => posix.normalize(path.replace(/^\//, '')));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...staticImports(dist, path));
  }
  return [...found].sort();
}

function staticImports(dist: string, path: string): string[] {
  if (!path.endsWith('.js')) return [];
  const text = readFileSync(join(dist, path), 'utf8');
  return Array.from(text.matchAll(staticImport), (match) => posix.join(posix.dirname(path), match[1]));
}
