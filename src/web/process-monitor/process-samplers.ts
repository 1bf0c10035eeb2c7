import { quantile } from '../../lab/stats/quantile.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { frameFigures } from './frame-figures.ts';
import type { Probes, Undo } from './probes.ts';
import type { Collections, LongTasks, LoopFigures, Offered, ProcessView } from './process-view.ts';
import type { Ring } from './ring.ts';
import { sampleEventLoop } from './sample-event-loop.ts';
import { samplePageHeap } from './sample-page-heap.ts';
import { sampleWholePage } from './sample-whole-page.ts';
import { together } from './switchable.ts';

export type Rings = Record<
  'pageHeap' | 'wholePage' | 'collections' | 'loop' | 'frameGaps' | 'longTasks',
  Ring
>;
/** What is told when it changes, not looked up once a second. */
export type Latest = Pick<ProcessView, 'wholePage' | 'pressure' | 'battery'>;
type Learn = (part: Latest) => void;

/** How far back readings are kept. */
export const windowMs: Milliseconds = 300_000;
/** How far back frames are counted. */
export const frameWindowMs: Milliseconds = 10_000;
/** A gap longer than this was a hidden or sleeping page, not a dropped frame. */
const asleepMs: Milliseconds = 5_000;

/** What is cheap enough to go on during a run. */
export function startBasics(probes: Probes, rings: Rings, learn: Learn): Undo {
  const none: Undo = () => undefined;
  return together([
    sampleEventLoop(probes, rings.loop),
    samplePageHeap(probes, rings.pageHeap),
    probes.collections?.(() => rings.collections.append(probes.now(), 1)) ?? none,
    probes.longTasks?.((at, duration) => rings.longTasks.append(at, duration)) ?? none,
    probes.pressure?.((pressure) => learn({ pressure })) ?? none,
    probes.battery?.((battery) => learn({ battery })) ?? none,
  ]);
}

/** What goes on only while somebody looks. */
export function startWatch(probes: Probes, rings: Rings, learn: Learn): Undo {
  rings.frameGaps.clear();
  return together([
    probes.frames(recordingGaps(rings.frameGaps)),
    sampleWholePage(probes, (wholePage) => {
      rings.wholePage.append(wholePage.at, wholePage.bytes);
      learn({ wholePage });
    }),
  ]);
}

function recordingGaps(gaps: Ring) {
  let last: Milliseconds | undefined;
  return (at: Milliseconds) => {
    if (last !== undefined && at > last && at - last < asleepMs) gaps.append(at, at - last);
    last = at;
  };
}

type Figures = Pick<ProcessView, 'at' | 'pageHeap' | 'collections' | 'loop' | 'frames' | 'longTasks'>;

/** The figures that are worked out from the tracks. */
export function figures(rings: Rings, offered: Offered, now: Milliseconds): Figures {
  const pageHeap = rings.pageHeap.track().values.at(-1);
  const loop = loopFigures(rings.loop.track(now - windowMs).values);
  const frames = frameFigures(rings.frameGaps.track(now - frameWindowMs).values);
  return {
    at: now,
    ...(pageHeap !== undefined && { pageHeap }),
    ...(offered.collections && {
      collections: collectionFigures(rings.collections.track(now - windowMs).at),
    }),
    ...(loop && { loop }),
    ...(frames && { frames }),
    ...(offered.longTasks && { longTasks: longTaskFigures(rings.longTasks.track(now - windowMs).values) }),
  };
}

function loopFigures(delays: Float64Array): LoopFigures | undefined {
  const last = delays.at(-1);
  if (last === undefined) return undefined;
  const ascending = delays.toSorted();
  return {
    readings: delays.length,
    last,
    p95: quantile(ascending, 0.95),
    longest: ascending[delays.length - 1],
  };
}

function collectionFigures(at: Float64Array): Collections {
  const last = at.at(-1);
  return { count: at.length, ...(last !== undefined && { at: last }) };
}

function longTaskFigures(durations: Float64Array): LongTasks {
  let [longest, total] = [0, 0];
  for (const duration of durations) {
    longest = Math.max(longest, duration);
    total += duration;
  }
  return { count: durations.length, longest, total };
}
