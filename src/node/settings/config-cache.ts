import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { fileLayerNames, type FileLayers } from '../../lab/config/layer.ts';
import { settingsVersion } from '../../lab/config/settings-version.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Where checked layers are kept, and what they were made of: the text of a file, and the versions that read it. */
export type CachePlace = { path: string; source: string };

/**
 * Where the checked layers of a file are kept: under the checksum and the length of what they are made of, beside the
 * packages of its folder, else in a folder of the user. Undefined where there is no safe place.
 */
export function cachePlace(file: string, text: string, version: string): CachePlace | undefined {
  const folder = cacheFolder(dirname(file));
  if (folder === undefined) return undefined;
  const source = `${settingsVersion}\n${version}\n${text}`;
  return { path: `${folder}/${checksum(source)}-${source.length}.json`, source };
}

function cacheFolder(folder: string): string | undefined {
  const packages = `${folder}/node_modules`;
  return existsSync(packages) ? `${packages}/.cache/arsenal` : temporaryFolder();
}

/** No digest: the first of a process takes a third of a millisecond, and what is found is compared as a whole. */
const checksum = (text: string): string => crc32(text).toString(16).padStart(CHECKSUM, '0');

// The file is a list of three: the checksum of the rest, which tells a whole file from a torn one, the source, the layers.
const CHECKSUM = 8;
const START = '["';
const MIDDLE = '",\n';
const END = ']\n';
const BODY = START.length + CHECKSUM + MIDDLE.length;

/** What is kept there, or undefined if nothing is, or not all of it, or of another source. */
export function readCache({ path, source }: CachePlace): FileLayers | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const sum = text.slice(START.length, START.length + CHECKSUM);
    if (sum !== checksum(text.slice(BODY, -END.length))) return undefined;
    const kept: unknown = JSON.parse(text);
    if (!Array.isArray(kept) || kept[1] !== source) return undefined;
    const layers: unknown = kept[2];
    return isFileLayers(layers) ? layers : undefined;
  } catch {
    return undefined;
  }
}

/** Looks no deeper: the checksum says that this is what was written, by this version. */
const isFileLayers = (value: unknown): value is FileLayers =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((name) => fileLayerNames.some((known) => known === name));

/** Keeps layers, whole or not at all, and says whether it could: without a cache all works, only slower. */
export function writeCache({ path, source }: CachePlace, layers: FileLayers): boolean {
  const body = `${JSON.stringify(source)},\n${JSON.stringify(layers)}`;
  const unfinished = `${path}.${randomUUID()}`;
  if (!hasFolder(dirname(path))) return false;
  try {
    writeFileSync(unfinished, START + checksum(body) + MIDDLE + body + END, { flag: 'wx' });
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
