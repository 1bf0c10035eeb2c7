import { resolve } from 'node:path';
import { failureText } from '../../lab/words/failure-text.ts';
import { readRuns } from '../runs/read-runs.ts';
import { Complaint } from './complaint.ts';
import type { Kept } from './reported-run.ts';

/** The runs of a file or folder, oldest first. Errors: throws a `Complaint` that says which file is no run file. */
export async function keptRuns(path: string, folder: string): Promise<Kept[]> {
  const read = await readRuns(resolve(folder, path));
  if (read.ok) return read.value.map(({ kept, hash }) => ({ ...kept, hash }));
  const { what, fix } = failureText(read.failure.failure);
  throw new Complaint(`${read.failure.path}: ${what} ${fix}`);
}
