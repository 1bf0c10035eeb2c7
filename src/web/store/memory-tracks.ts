import type { MemoryReading, MemorySource } from '../../lab/model/environment.ts';
import { floatColumn } from '../../lab/model/column.ts';
import { createPyramid, type Extent } from './pyramid.ts';

/** Readings in order of time: views, good until the next reading; and what is least and greatest of a stretch of them. */
export type Track = {
  at: Float64Array;
  values: Float64Array;
  extent: (from: number, to: number) => Extent;
};

/** What memory was read, one track a source: two sources never share a line. */
export interface MemoryTracks {
  append: (reading: MemoryReading) => void;
  track: (source: MemorySource) => Track | undefined;
}

export function createMemoryTracks(): MemoryTracks {
  const tracks = new Map<MemorySource, ReturnType<typeof createTrack>>();
  return {
    append({ source, atMs, bytes }) {
      const track = tracks.get(source) ?? createTrack();
      tracks.set(source, track);
      track.append(atMs, bytes);
    },
    track: (source) => tracks.get(source)?.view(),
  };
}

function createTrack() {
  const [at, values] = [floatColumn(64), floatColumn(64)];
  const pyramid = createPyramid();
  return {
    append(atMs: number, bytes: number) {
      at.push(atMs);
      values.push(bytes);
    },
    view(): Track {
      const seen = values.view();
      pyramid.grow(seen);
      return { at: at.view(), values: seen, extent: pyramid.extent };
    },
  };
}
