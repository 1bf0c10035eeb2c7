import type { Collection, CollectionKind } from '../../model/collection.ts';
import type { TraceEvent } from '../../model/trace-event.ts';

const kinds = new Map<string, CollectionKind>([
  ['MinorGC', 'minor'],
  ['MajorGC', 'major'],
]);

/**
 * The collections of garbage in one thread, from the moment it has marked on: which of the many threads of a trace it is,
 * the mark tells.
 *
 * Shape:  events in any order, and the name of the mark → collections in order; none where there is no mark.
 */
export function traceCollections(events: readonly TraceEvent[], mark: string): Collection[] {
  const begun = events.find(({ name }) => name === mark);
  if (!begun) return [];
  return events
    .filter(({ pid, tid, ts, ph }) => pid === begun.pid && tid === begun.tid && ts >= begun.ts && ph === 'X')
    .toSorted((a, b) => a.ts - b.ts)
    .flatMap((event) => collectionOf(event, begun.ts));
}

function collectionOf({ name, ts, dur = 0, args = {} }: TraceEvent, begun: number): Collection[] {
  const kind = kinds.get(name);
  if (!kind) return [];
  const { usedHeapSizeBefore: usedBefore, usedHeapSizeAfter: usedAfter } = args;
  const sizes = {
    ...(usedBefore !== undefined && { usedBefore }),
    ...(usedAfter !== undefined && { usedAfter }),
  };
  return [{ kind, atMs: (ts - begun) / 1_000, durationMs: dur / 1_000, ...sizes }];
}
