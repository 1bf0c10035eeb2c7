import type { Ahead } from '../src/lab/profile/read/reading.ts';
import type { Progress } from '../src/lab/wire/profile-api.ts';
import { brokenRead } from './broken-read.ts';
import { nowAndThen } from './now-and-then.ts';

/** The first bytes are little, so that there is something to do while others come. */
const [firstBytes, mostBytes] = [1 << 18, 1 << 21];
/** So many stretches are on their way at once, or being read: a disk and what lies between take their time for each. */
const abreast = 4;
/** By so much each stretch begins before the one before it ends: what a reader leaves of that. */
const overlap = 1 << 16;

type Stretch = { from: number; to: number; bytes: Promise<Uint8Array> };

/** A part of a file fetched in stretches, while those before them are read. Errors: `FileFault`. */
export function blobAhead(
  blob: Blob,
  { from: begin, until }: { from: number; until: number },
  progress?: Progress,
): Ahead {
  const tell = nowAndThen(progress);
  let stretches: Stretch[] = [];
  let size = firstBytes;
  const fetch = (from: number): void => {
    const to = Math.min(blob.size, from + size);
    size = Math.min(mostBytes, 2 * size);
    const bytes = fetchBytes(blob.slice(from, to), from);
    // A reader that finds a fault asks for no more.
    bytes.catch(() => undefined);
    stretches.push({ from, to, bytes });
  };
  const fetchMore = (): void => {
    for (let last = stretches[stretches.length - 1]; stretches.length < abreast && last.to < until;) {
      fetch(last.to - overlap);
      last = stretches[stretches.length - 1];
    }
  };
  fetch(begin);
  fetchMore();
  return async (from) => {
    const isWithin = (one: Stretch) => from < one.to - overlap || one.to === blob.size;
    stretches = stretches.filter((one) => (one.from <= from && isWithin(one)) || one.from > from);
    if (stretches.length === 0 || stretches[0].from > from) {
      stretches = [];
      fetch(from);
    }
    fetchMore();
    const [stretch] = stretches;
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
