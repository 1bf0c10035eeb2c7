/**
 * `npm run build`: builds dist/ and dist-node/, and leaves in the first the hash of what both were built from. With
 * arguments, which are Vite's, only the first is built, and is nobody's to trust.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildInputs, inputsHash } from './setup/inputs-hash.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const hash = inputsHash(root, buildInputs); // before the build: what changes meanwhile is not in it
const args = process.argv.slice(2);
const run = (...words: string[]) =>
  spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;

process.exitCode = run('node_modules/vite/bin/vite.js', 'build', ...args);
if (process.exitCode === 0 && args.length === 0) {
  process.exitCode = run('scripts/build-node.ts');
  if (process.exitCode === 0) writeFileSync(`${root}dist/.stamp`, hash);
}
