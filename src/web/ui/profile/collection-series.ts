import {
  collectionKinds,
  type Collection,
  type CollectionKind,
  type CollectionsTold,
} from '../../../lab/model/collection.ts';
import { durationText, percentText } from '../../../lab/model/quantity-text.ts';
import { counted } from '../../../lab/words/counted.ts';
import type { Series } from '../../charts/series-layout.ts';

const ofKind: Record<CollectionKind, string> = {
  minor: 'of the young space',
  major: 'of all',
  incremental: 'a step of one of all',
  weak: 'of what is held weakly',
};

/** How many collections there were, of which kinds, and what of the time they took. */
export function collectionsText({ source, collections }: CollectionsTold): string {
  const told =
    source === 'trace'
      ? 'Told by the trace of the browser.'
      : 'Told by perf_hooks of Node, some time after each.';
  if (collections.length === 0) return `No garbage was collected while this was recorded. ${told}`;
  const kinds = collectionKinds.flatMap((kind) => {
    const count = collections.filter((one) => one.kind === kind).length;
    return count > 0 ? [`${count} ${ofKind[kind]}`] : [];
  });
  const took = collections.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const { from, to } = spanOf(collections);
  const longest = collections.reduce((most, { durationMs }) => Math.max(most, durationMs), 0);
  return `${counted(collections.length, 'collection')}: ${kinds.join(', ')}. Together ${durationText(took)}, ${percentText(took / Math.max(1e-6, to - from))} of the time from the first to the last; the longest ${durationText(longest)}. ${told}`;
}

function spanOf(collections: readonly Collection[]) {
  const from = collections.reduce((least, { atMs }) => Math.min(least, atMs), Infinity);
  const to = collections.reduce(
    (most, { atMs, durationMs }) => Math.max(most, atMs + durationMs),
    from + 1e-6,
  );
  return { from, to };
}

/** A spike a collection, as high as it was long. */
export function pauseSeries(collections: readonly Collection[]): Series {
  const points = inTime(collections).flatMap(({ atMs, durationMs }) => [
    [atMs, 0],
    [atMs, durationMs],
    [atMs + durationMs, 0],
  ]);
  // The last value is told beside the chart: that of a collection, not of the rest after it.
  return seriesOf(collections, 'duration', 'length of a collection', points.slice(0, -1), 2);
}

/** The heap before and after each collection, where the engine told it. */
export function heapSeries(collections: readonly Collection[]): Series | undefined {
  const points = inTime(collections).flatMap(({ atMs, durationMs, usedBefore, usedAfter }) => [
    ...(usedBefore === undefined ? [] : [[atMs, usedBefore]]),
    ...(usedAfter === undefined ? [] : [[atMs + durationMs, usedAfter]]),
  ]);
  return points.length > 0 ? seriesOf(collections, 'bytes', 'heap in use', points, 5) : undefined;
}

const inTime = (collections: readonly Collection[]) => collections.toSorted((a, b) => a.atMs - b.atMs);

function seriesOf(
  collections: readonly Collection[],
  quantity: Series['quantity'],
  name: string,
  points: readonly number[][],
  ink: number,
): Series {
  const readings = {
    at: Float64Array.from(points, ([at]) => at),
    values: Float64Array.from(points, ([, value]) => value),
  };
  return { ...spanOf(collections), quantity, zero: 'from', sources: [{ name, readings, ink }] };
}
