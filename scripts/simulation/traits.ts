import type { Milliseconds, Ratio } from '../../src/lab/model/units.ts';

/** How a simulated machine misbehaves. A share is of the time a call takes. */
export type Traits = {
  clockStepMs: Milliseconds;
  /** What a worker is born with. */
  born: {
    /** Spread of the whole worker: it slows every case alike. Heavy tails. */
    worker: Ratio;
    /** Spread of each case by itself. */
    apart: Ratio;
    /** Two modes: the chance that a case of a worker lies badly in memory, and what that costs. */
    misplaced: { chance: Ratio; cost: Ratio };
    /** The chance that a case of a worker goes astray, compiled otherwise, and the mean cost. Exponential. */
    astray: { chance: Ratio; cost: Ratio };
  };
  /** Heating, a second, more or less as much again by the worker; and a wave up to this high. */
  drift: { heating: Ratio; wave: Ratio };
  /** Autocorrelation: the spread, and the time in which two moments forget each other. */
  drag: { spread: Ratio; lastsMs: Milliseconds };
  /** Two modes of the processor: what the slow one costs, and how long either lasts. */
  modes: { cost: Ratio; lastsMs: Milliseconds };
  /** Garbage collection: the work between two, and the median pause; one in fifty is ten times as long. */
  collections: { everyMs: Milliseconds; pauseMs: Milliseconds };
  /** Other programs: the mean time between two, and the least time they take. Pareto, without a variance. */
  interruptions: { everyMs: Milliseconds; leastMs: Milliseconds };
  /** Of every section by itself: exponential, so always slower. */
  jitter: Ratio;
};

/** Everything at once, as strong as a laptop in use. */
export const restless: Omit<Traits, 'clockStepMs'> = {
  born: {
    worker: 0.04,
    apart: 0.003,
    misplaced: { chance: 0.25, cost: 0.006 },
    astray: { chance: 0.05, cost: 0.02 },
  },
  drift: { heating: 0.04, wave: 0.02 },
  drag: { spread: 0.01, lastsMs: 5 },
  modes: { cost: 0.12, lastsMs: 200 },
  collections: { everyMs: 20, pauseMs: 0.3 },
  interruptions: { everyMs: 100, leastMs: 0.05 },
  jitter: 0.005,
};
