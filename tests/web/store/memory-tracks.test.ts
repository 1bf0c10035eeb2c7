import { expect, test } from 'vitest';
import { createMemoryTracks } from '../../../src/web/store/memory-tracks.ts';

test('Each source has a track of its own, with the extents of its stretches', () => {
  const tracks = createMemoryTracks();
  expect(tracks.track('sandbox')).toBeUndefined();
  for (let i = 0; i < 100; i++) tracks.append({ source: 'sandbox', atMs: 10 * i, bytes: i === 50 ? 999 : i });
  tracks.append({ source: 'page-heap', atMs: 5, bytes: 7 });
  const track = tracks.track('sandbox');
  expect([track?.at.length, track?.values[50]]).toEqual([100, 999]);
  expect(track?.extent(40, 60)).toEqual({ least: 40, greatest: 999 });
  expect(track?.extent(60, 100)).toEqual({ least: 60, greatest: 99 });
  expect(tracks.track('page-heap')?.values).toEqual(Float64Array.of(7));
});
