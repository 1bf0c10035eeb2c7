import type { Profile } from '../src/lab/model/profile.ts';
import { joinRest } from '../src/lab/profile/read/cpu-rest.ts';
import { createCursor, offsetOf, supply } from '../src/lab/profile/read/cursor.ts';
import { nodeNear } from '../src/lab/profile/read/node-near.ts';
import { objectFormat } from '../src/lab/profile/read/object-format.ts';
import {
  cpuProfile,
  createCpuParts,
  readingCpuProfile,
  readingFromNode,
} from '../src/lab/profile/read/read-cpu-profile.ts';
import { readAsAhead, readGuarded } from '../src/lab/profile/read/read-guarded.ts';
import { finishedAhead } from '../src/lab/profile/read/reading.ts';
import type { Progress } from '../src/lab/wire/profile-api.ts';
import { blobAhead } from './blob-ahead.ts';
import { blobSource } from './blob-source.ts';
import type { ReadRest } from './profile-rest.ts';

/** A smaller file is read sooner than it is parted. */
const large = 3e6;
const searched = 1 << 16;

/**
 * What is in a file of the commonest kind, V8's CPU profile, read while its bytes are fetched; of a large one the second half
 * by somebody else at the same time. Undefined for a file of another kind.
 */
export async function openCpuProfile(file: Blob, name: string, readRest: ReadRest, progress?: Progress) {
  const isLarge = file.size >= large;
  const ahead = blobAhead(file, { from: 0, until: isLarge ? file.size / 2 : file.size }, progress);
  const source = blobSource(file);
  const [cursor, first] = [createCursor(source), createCursor(source)];
  const [bytes, from] = await Promise.all([ahead(0), isLarge ? middleNode(file) : undefined]);
  supply(first, bytes);
  supply(cursor, bytes);
  const format = readGuarded('file', source, () => objectFormat(first));
  if (!format.ok || format.value !== 'cpuprofile') return undefined;
  const rest = from === undefined ? undefined : readRest(file, from);
  const read = createCpuParts(name, file.size);
  return readAsAhead('cpuprofile', source, async (): Promise<Profile[]> => {
    const isWhole = await finishedAhead(cursor, readingCpuProfile(cursor, read, from), ahead);
    const second = isWhole ? undefined : await rest;
    if (second) joinRest(read, second);
    else if (!isWhole) await finishedAhead(cursor, readingFromNode(cursor, read), ahead);
    return [cpuProfile(read, second ? file.size : offsetOf(cursor))];
  });
}

/** Where about the middle of a file a node seems to begin. */
async function middleNode(file: Blob): Promise<number | undefined> {
  const middle = Math.floor(file.size / 2);
  const bytes = await file.slice(middle, middle + searched).arrayBuffer();
  const found = nodeNear(new Uint8Array(bytes));
  return found === undefined ? undefined : middle + found;
}
