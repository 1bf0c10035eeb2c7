import type { Ahead } from '../src/lab/profile/read/reading.ts';
import type { Progress } from '../src/lab/wire/profile-api.ts';
import { brokenRead } from './broken-read.ts';
import { nowAndThen } from './now-and-then.ts';

/** The first bytes are little, so that there is something to do while others come. */
const [firstBytes, mostBytes] = [1 << 18, 1 << 22];
/** By so much each stretch begins before the one before it ends: what a reader leaves of that. */
const overlap = 1 << 16;

type Stretch = { from: number; until: number };

/** A part of a file fetched a stretch at a time, the next one while one is read. Errors: `FileFault`. */
export function blobAhead(blob: Blob, { from: begin, until }: Stretch, progress?: Progress): Ahead {
  const tell = nowAndThen(progress);
  let size = firstBytes;
  const fetched = (from: number) => {
    const to = Math.min(blob.size, from + size);
    size = Math.min(mostBytes, 4 * size);
    const bytes = fetchBytes(blob.slice(from, to), from);
    // A reader that finds a fault asks for no more.
    bytes.catch(() => undefined);
    return { from, to, bytes };
  };
  let next = fetched(begin);
  return async (from) => {
    const isNext = next.from <= from && (from < next.to - overlap || next.to === blob.size);
    const stretch = isNext ? next : fetched(from);
    if (stretch.to < until) next = fetched(Math.max(from + 1, stretch.to - overlap));
    const bytes = await stretch.bytes;
    tell((from / until) * blob.size, blob.size);
    return bytes.subarray(from - stretch.from);
  };
}

const fetchBytes = (part: Blob, from: number): Promise<Uint8Array> =>
  part.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (error: unknown) => brokenRead(from, error),
  );
