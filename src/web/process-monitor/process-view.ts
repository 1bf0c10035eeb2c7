import type { Bytes, Milliseconds } from '../../lab/model/units.ts';
import type { FrameFigures } from './frame-figures.ts';
import type { Battery, PressureState, Probes } from './probes.ts';

/** What this browser can tell at all. */
export type Offered = Record<Optional, boolean>;
type Optional = 'pageHeap' | 'wholePage' | 'collections' | 'longTasks' | 'pressure' | 'battery';

export const offeredBy = (probes: Probes): Offered => ({
  pageHeap: probes.pageHeap !== undefined,
  wholePage: probes.wholePage !== undefined,
  collections: probes.collections !== undefined,
  longTasks: probes.longTasks !== undefined,
  pressure: probes.pressure !== undefined,
  battery: probes.battery !== undefined,
});

/** How late tasks of the main thread began, over the window kept. */
export type LoopFigures = { readings: number; last: Milliseconds; p95: Milliseconds; longest: Milliseconds };
/** Tasks of 50 ms and more, over the window kept. */
export type LongTasks = { count: number; longest: Milliseconds; total: Milliseconds };
/** Collections noticed over the window kept, and the last of them. */
export type Collections = { count: number; at?: Milliseconds };
/** Counted by the browser at some moment of the `tookMs` before `at`. */
export type WholePage = { at: Milliseconds; bytes: Bytes; tookMs: Milliseconds };

/** The newest figures: immutable, once a second. Fields are absent until there is a reading. */
export type ProcessView = {
  sampling: boolean;
  paused: boolean;
  /** The monitor's clock when the view was made; readings in tracks have the same zero. */
  at: Milliseconds;
  offered: Offered;
  pageHeap?: Bytes;
  wholePage?: WholePage;
  collections?: Collections;
  loop?: LoopFigures;
  longTasks?: LongTasks;
  frames?: FrameFigures;
  pressure?: PressureState;
  battery?: Battery;
};
