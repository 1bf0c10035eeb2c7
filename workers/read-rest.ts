import { transfer } from 'comlink';
import { cpuRest } from '../src/lab/profile/read/cpu-rest.ts';
import { createCursor, supply } from '../src/lab/profile/read/cursor.ts';
import { createCpuParts, readingFromNode } from '../src/lab/profile/read/read-cpu-profile.ts';
import { finishedAhead } from '../src/lab/profile/read/reading.ts';
import type { ProfileRestApi } from '../src/lab/wire/profile-rest-api.ts';
import { blobAhead } from './blob-ahead.ts';
import { blobSource } from './blob-source.ts';
import { buffersIn } from './buffers-in.ts';

/** Reads a CPU profile from a node on. */
export const readRest: ProfileRestApi['rest'] = async (file, from) => {
  if (!(file instanceof Blob)) return undefined;
  const ahead = blobAhead(file, { from, until: file.size });
  const cursor = createCursor(blobSource(file), from);
  supply(cursor, await ahead(from));
  const read = createCpuParts('', file.size);
  await finishedAhead(cursor, readingFromNode(cursor, read), ahead);
  const rest = cpuRest(read);
  return transfer(rest, buffersIn(rest));
};
