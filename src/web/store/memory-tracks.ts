import type { MemoryReading, MemorySource } from '../../lab/model/environment.ts';
import { floatColumn } from '../../lab/model/column.ts';

/** Readings in order of time: views, good until the next reading. */
export type Track = { at: Float64Array; values: Float64Array };

/** What memory was read, one track a source: two sources never share a line. */
export interface MemoryTracks {
  append: (reading: MemoryReading) => void;
  track: (source: MemorySource) => Track | undefined;
}

export function createMemoryTracks(): MemoryTracks {
  const tracks = new Map<
    MemorySource,
    { at: ReturnType<typeof floatColumn>; values: ReturnType<typeof floatColumn> }
  >();

  return {
    append({ source, atMs, bytes }) {
      const track = tracks.get(source) ?? { at: floatColumn(64), values: floatColumn(64) };
      tracks.set(source, track);
      track.at.push(atMs);
      track.values.push(bytes);
    },
    track(source) {
      const track = tracks.get(source);
      return track && { at: track.at.view(), values: track.values.view() };
    },
  };
}
