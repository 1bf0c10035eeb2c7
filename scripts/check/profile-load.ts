import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad } from './first-load.ts';
import { staticLoad } from './static-load.ts';

/** What is loaded when the first profile is opened, by the names the build gives: screen, style, worker. */
const named = /^(profile-screen|profile\.worker)-[\w-]+\.(js|css)$/;

/** The JavaScript and CSS of the profile viewer beyond what a first visit loads. Paths from `dist`. */
export function profileLoad(dist: string): string[] {
  const paths = readdirSync(join(dist, 'assets')).filter((name) => named.test(name));
  const early = new Set(firstLoad(dist));
  const all = staticLoad(
    dist,
    paths.map((name) => `assets/${name}`),
  );
  return [...all].filter((path) => !early.has(path)).sort();
}
