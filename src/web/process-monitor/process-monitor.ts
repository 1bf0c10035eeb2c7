import type { Milliseconds } from '../../lab/model/units.ts';
import type { Probes, Undo } from './probes.ts';
import { figures, frameWindowMs, startBasics, startWatch, windowMs } from './process-samplers.ts';
import type { Latest, Rings } from './process-samplers.ts';
import { offeredBy } from './process-view.ts';
import type { ProcessView } from './process-view.ts';
import { createRing } from './ring.ts';
import type { Track } from './ring.ts';
import { tickMs } from './sample-event-loop.ts';
import { once, switchable } from './switchable.ts';

const viewMs: Milliseconds = 1_000;
const highestRefresh = 240;
const shortestLongTaskMs: Milliseconds = 50;

export type TrackName = 'pageHeap' | 'wholePage' | 'collections' | 'loop';

/** Memory and delays of this page, sampled only while somebody holds it and nobody paused it. */
export interface ProcessMonitor {
  view(): ProcessView;
  /** Told once a second while sampling, and when sampling begins or ends. */
  subscribe(listener: () => void): Undo;
  /** Samples until the returned function is called; holds add up. Only `watch` counts frames and weighs the whole page. */
  hold(purpose: 'watch' | 'run'): Undo;
  pause(): void;
  resume(): void;
  /** Readings of the last five minutes: views, good until the next reading. */
  track(name: TrackName): Track;
}

export function createProcessMonitor(probes: Probes): ProcessMonitor {
  const rings = createRings();
  const listeners = new Set<() => void>();
  const holds = { watch: 0, run: 0 };
  let latest: Latest = {};
  let view: ProcessView = { sampling: false, paused: false, at: probes.now(), offered: offeredBy(probes) };

  const publish = (part: Partial<ProcessView> = {}) => {
    view = { ...view, ...figures(rings, view.offered, probes.now()), ...latest, ...part };
    for (const listener of listeners) listener();
  };
  const learn = (part: Latest) => void (latest = { ...latest, ...part });
  const basics = switchable(() => startBasics(probes, rings, learn));
  const watch = switchable(() => startWatch(probes, rings, learn));
  const views = switchable(() => repeat(probes, publish));
  const settle = (paused: boolean) => {
    const sampling = !paused && holds.watch + holds.run > 0;
    basics.set(sampling);
    watch.set(sampling && holds.watch > 0);
    views.set(sampling);
    publish({ sampling, paused });
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold(purpose) {
      const change = (by: 1 | -1) => {
        holds[purpose] += by;
        settle(view.paused);
      };
      change(1);
      return once(() => change(-1));
    },
    pause: () => settle(true),
    resume: () => settle(false),
    track: (name) => rings[name].track(probes.now() - windowMs),
  };
}

const createRings = (): Rings => ({
  pageHeap: createRing(windowMs / 1_000),
  wholePage: createRing(windowMs / 1_000),
  collections: createRing(windowMs / 100),
  loop: createRing(windowMs / tickMs),
  frameGaps: createRing(highestRefresh * (frameWindowMs / 1_000)),
  longTasks: createRing(windowMs / shortestLongTaskMs),
});

function repeat(probes: Probes, publish: () => void): Undo {
  let cancel: Undo;
  const schedule = () => {
    cancel = probes.after(viewMs, () => {
      publish();
      schedule();
    });
  };
  schedule();
  return () => cancel();
}
