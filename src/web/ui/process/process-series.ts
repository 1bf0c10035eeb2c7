import { drawSeries } from '../../charts/draw-series.ts';
import type { Series } from '../../charts/series-layout.ts';
import type { ProcessMonitor, TrackName } from '../../process-monitor/process-monitor.ts';
import type { Picture } from '../charts/connect-canvas.ts';

type Tracks = Pick<ProcessMonitor, 'view' | 'track'>;

const windowMs = 300_000;
const leastWindowMs = 30_000;

/** A reading of the whole page takes the browser up to half a minute. */
const memoryGapMs = 60_000;
/** Ticks come every 50 ms; a second without one was a hidden page or a pause. */
const loopGapMs = 1_500;

export function memorySeries(monitor: Tracks): Series {
  const { offered } = monitor.view();
  const collections = monitor.track('collections').at;
  return {
    ...windowOf(monitor),
    quantity: 'bytes',
    gapMs: memoryGapMs,
    ...(collections.length > 0 && { marks: { name: 'a collection was noticed', at: collections } }),
    sources: [
      ...(offered.pageHeap ? [source(monitor, 'pageHeap', 'heap of this page’s thread')] : []),
      ...(offered.wholePage ? [source(monitor, 'wholePage', 'whole page with its workers')] : []),
    ],
  };
}

export const loopSeries = (monitor: Tracks): Series => ({
  ...windowOf(monitor),
  quantity: 'duration',
  gapMs: loopGapMs,
  sources: [source(monitor, 'loop', 'delay of a task')],
});

/** Drawn anew with every view of the monitor. */
export const seriesPicture = (monitor: ProcessMonitor, series: (monitor: Tracks) => Series): Picture => ({
  draw: (pen, size, inks) => drawSeries(pen, series(monitor), size, inks),
  follow: (changed) => monitor.subscribe(changed),
});

/** The window ends at the newest view, so that a paused chart stands still; it grows with the readings, up to all of them. */
function windowOf(monitor: Tracks) {
  const { at: to } = monitor.view();
  const { at } = monitor.track('loop');
  const since = at.length > 0 ? Math.ceil((to - at[0]) / 1_000) * 1_000 : 0;
  return { from: to - Math.min(windowMs, Math.max(leastWindowMs, since)), to, zero: 'to' as const };
}

const source = (monitor: Tracks, name: TrackName, text: string) => ({
  name: text,
  readings: monitor.track(name),
});
