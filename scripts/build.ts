/** `npm run build`: builds dist/ and leaves in it the hash of what it was built from. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildInputs, inputsHash } from './setup/inputs-hash.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const hash = inputsHash(root, buildInputs); // before the build: what changes meanwhile is not in it
const vite = ['node_modules/vite/bin/vite.js', 'build', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, vite, { cwd: root, stdio: 'inherit' });
if (status === 0 && process.argv.length === 2) writeFileSync(`${root}dist/.stamp`, hash);
process.exitCode = status ?? 1;
