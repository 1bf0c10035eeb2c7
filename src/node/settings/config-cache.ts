import { hash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileLayerNames, type FileLayers } from '../../lab/config/layer.ts';
import { settingsVersion } from '../../lab/config/settings-version.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Where the checked layers of a file are kept: under the digest of its text and of the versions that read it, beside the
 * packages of its folder, else in a folder of the user. Undefined where there is no safe place.
 */
export function cachePath(file: string, text: string, version: string): string | undefined {
  const folder = cacheFolder(dirname(file));
  return folder && `${folder}/${digest(`${settingsVersion}\n${version}\n${text}`)}.json`;
}

function cacheFolder(folder: string): string | undefined {
  const packages = `${folder}/node_modules`;
  return existsSync(packages) ? `${packages}/.cache/arsenal` : temporaryFolder();
}

/** In one call: a hash object takes as long to make as 10 kB to digest. */
const digest = (text: string): string => hash('sha256', text);

// The file is a list of two: the digest of the second, which tells a whole file from a torn one, and the layers.
const START = '["';
const MIDDLE = '",\n';
const END = ']\n';
const BODY = START.length + 64 + MIDDLE.length;

/** What is kept there, or undefined if nothing is, or not all of it. */
export function readCache(path: string): FileLayers | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const body = text.slice(BODY, -END.length);
    if (text.slice(START.length, START.length + 64) !== digest(body)) return undefined;
    const layers: unknown = JSON.parse(body);
    return isFileLayers(layers) ? layers : undefined;
  } catch {
    return undefined;
  }
}

/** Looks no deeper: the digest says that this is what was written, by this version. */
const isFileLayers = (value: unknown): value is FileLayers =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((name) => fileLayerNames.some((known) => known === name));

/** Keeps layers, whole or not at all, and says whether it could: without a cache all works, only slower. */
export function writeCache(path: string, layers: FileLayers): boolean {
  const body = JSON.stringify(layers);
  const unfinished = `${path}.${randomUUID()}`;
  if (!hasFolder(dirname(path))) return false;
  try {
    writeFileSync(unfinished, START + digest(body) + MIDDLE + body + END, { flag: 'wx' });
    renameSync(unfinished, path);
    return true;
  } catch {
    rmSync(unfinished, { force: true });
    return false;
  }
}

/** Makes a folder, if it can and must. */
function hasFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true });
    return true;
  } catch {
    return false;
  }
}
