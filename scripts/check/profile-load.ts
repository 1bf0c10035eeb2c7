import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad } from './first-load.ts';
import { staticLoad } from './static-load.ts';

/** What it takes to view a profile, by the names the build gives: screen, style, worker, and the views loaded when asked for. */
const named = /^(profile-screen|profile\.worker|tree-table|source-view|menu)-[\w-]+\.(js|css)$/;

/**
 * The JavaScript and CSS of the profile viewer beyond what a first visit loads. Not what is loaded for a file of a rarer kind,
 * to save one or to compare two: `profile-files.worker`, `export-menu`, `compare-opened`; nor what stands there before one is
 * open, or if one cannot be: `beside-study`. Paths from `dist`.
 */
export function profileLoad(dist: string): string[] {
  const paths = readdirSync(join(dist, 'assets')).filter((name) => named.test(name));
  const early = new Set(firstLoad(dist));
  const all = staticLoad(
    dist,
    paths.map((name) => `assets/${name}`),
  );
  return [...all].filter((path) => !early.has(path)).sort();
}
