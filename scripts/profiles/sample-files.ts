import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recording, type Recording } from './recording.ts';
import { writeMerged } from './write-merged.ts';

export type SampleFile = { path: string; bytes: number };

const MEGA = 1e6;

/** Profiles of about so many megabytes, made from real recordings once and then kept. */
export async function sampleFiles(folder: string, megabytes: readonly number[]): Promise<SampleFile[]> {
  mkdirSync(folder, { recursive: true });
  const record = { small: once(small), large: once(large) };
  const files: SampleFile[] = [];
  for (const size of megabytes) {
    const path = join(folder, `${size}.cpuprofile`);
    // A small one is not many copies of something, and a large one not all of one kind.
    const bytes = size * MEGA;
    if (!existsSync(path)) await writeMerged(path, await record[size < 8 ? 'small' : 'large'](), { bytes });
    files.push({ path, bytes: statSync(path).size });
  }
  return files;
}

/** No node of a recording takes more, so that there are so many at least. */
const NODE_BYTES = 250;

/** A profile with so many millions of calling contexts, no two alike, made once and then kept. */
export async function boxesFile(folder: string, millions: number): Promise<SampleFile> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${millions}-million-boxes.cpuprofile`);
  const bytes = millions * MEGA * NODE_BYTES;
  if (!existsSync(path)) await writeMerged(path, await recorded(large), { bytes, distinct: true });
  return { path, bytes: statSync(path).size };
}

type Asked = [project: string, intervalUs: number];
const small: Asked[] = [['workers', 5_000]];
const large: Asked[] = [
  ['src/lab', 50],
  ['workers', 100],
  ['src/node', 50],
];

function once(asked: Asked[]): () => Promise<Recording[]> {
  let made: Promise<Recording[]> | undefined;
  return () => (made ??= recorded(asked));
}

async function recorded(asked: Asked[]): Promise<Recording[]> {
  const found: Recording[] = [];
  for (const [project, interval] of asked) found.push(await recording(project, interval));
  return found;
}
