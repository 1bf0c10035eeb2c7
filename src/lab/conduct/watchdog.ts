import type { Failure, Stage } from '../model/failure.ts';
import type { Milliseconds } from '../model/units.ts';

/** The frame says twice a second that it lives; this long without is death. */
const SILENCE_MS = 4_000;
const LOOK_MS = 250;

export type Timers = {
  now(): Milliseconds;
  every(ms: Milliseconds, tick: () => void): () => void;
};

export type Watchdog = {
  /** A call has begun: from now on something must happen within the limit. */
  begin(stage: Stage): void;
  /** Something happened. */
  progress(stage?: Stage): void;
  end(): void;
  alive(): void;
  close(): void;
};

/**
 * Notices the two deaths that raise no event: a worker that no longer gets anywhere, and a sandbox
 * whose process is gone. Time in which this thread itself was held up or throttled does not count.
 */
export function createWatchdog(
  stallMs: Milliseconds,
  beats: boolean,
  timers: Timers,
  bite: (failure: Failure) => void,
): Watchdog {
  let watched: { stage: Stage; idle: Milliseconds } | undefined;
  let silence = 0;
  let looked = timers.now();

  const stop = timers.every(LOOK_MS, () => {
    const elapsed = Math.min(timers.now() - looked, 2 * LOOK_MS);
    looked = timers.now();
    silence += elapsed;
    if (beats && silence > SILENCE_MS) bite({ code: 'sandbox-died' });
    if (!watched) return;
    watched.idle += elapsed;
    if (watched.idle > stallMs) bite({ code: 'timed-out', stage: watched.stage, limitMs: stallMs });
  });
  return {
    begin: (stage) => void (watched = { stage, idle: 0 }),
    progress: (stage) => {
      if (watched) watched = { stage: stage ?? watched.stage, idle: 0 };
    },
    end: () => void (watched = undefined),
    alive: () => void (silence = 0),
    close: stop,
  };
}
