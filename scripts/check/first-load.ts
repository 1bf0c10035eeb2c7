import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { staticLoad } from './static-load.ts';

const tag = /<(script|link)\b[^>]*>/g;
const address = /\b(?:src|href)="([^"]+\.(?:js|css))"/;

/**
 * The JavaScript and CSS a first visit loads before anything is asked for: what index.html names,
 * and what those scripts import statically. Paths from `dist`.
 */
export function firstLoad(dist: string): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = Array.from(html.matchAll(tag), ([text]) => address.exec(text)?.[1] ?? '');
  const paths = named.filter((path) => path !== '').map((path) => posix.normalize(path.replace(/^\//, '')));
  return [...staticLoad(dist, paths)].sort();
}
