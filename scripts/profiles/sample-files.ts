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
    if (!existsSync(path)) await writeMerged(path, await record[size < 8 ? 'small' : 'large'](), size * MEGA);
    files.push({ path, bytes: statSync(path).size });
  }
  return files;
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
