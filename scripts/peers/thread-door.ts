import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const folder = 'node_modules/.cache/peers/door';

/** Bundles what a thread of Node or Bun begins with, so that it starts in a third of the time. Gives its address. */
export async function threadDoor(): Promise<string> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'workers/serve-thread.ts', outDir: folder, emptyOutDir: true, target: 'es2023' },
  });
  return pathToFileURL(resolve(folder, 'serve-thread.js')).href;
}
