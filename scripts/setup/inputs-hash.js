import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build reads. */
export const buildInputs = [
  'index.html',
  'package.json',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'vite.config.ts',
  'workers',
];

/**
 * A hash of every file's path and content under the given places: equal hashes mean nothing to rebuild.
 *
 * @param {string} root
 * @param {readonly string[]} places files or folders; one that is not there counts as empty
 */
export function inputsHash(root, places) {
  const hash = createHash('sha256');
  for (const path of places.flatMap((place) => filesUnder(root, place))) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} place @returns {string[]} */
function filesUnder(root, place) {
  const found = statSync(join(root, place), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [place];
  return readdirSync(join(root, place))
    .sort()
    .flatMap((name) => filesUnder(root, `${place}/${name}`));
}
