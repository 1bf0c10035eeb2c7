import type { Canary, Disturbance } from '../model/run.ts';
import type { Milliseconds, Ratio } from '../model/units.ts';
import type { StopSignal } from './stop-signal.ts';

/** What may disturb a measurement from outside, and waiting until it has passed. */
export type Surroundings = {
  /** Resolves once the page is in sight, or the run is stopped. */
  untilSeen(signal: StopSignal): Promise<void>;
  /** How often it went out of sight so far. */
  lapses(): number;
  /** Resolves after that time, or once the run is stopped. */
  wait(ms: Milliseconds, signal: StopSignal): Promise<void>;
};

/** A canary slower than the run's best by more than this means that the machine has become slower. */
const SLOWER: Ratio = 0.1;
const COOL_DOWN_MS = 2_000;
/** As part of the plan's workers: a machine that never calms down must not keep a run from its end. */
const MOST_REDONE: Ratio = 0.3;

/** Judges each lot by what happened while it was measured, so that a disturbed one is measured again. */
export function createCalm(surroundings: Surroundings | undefined, replicates: number) {
  let best = Infinity;
  let left = Math.ceil(replicates * MOST_REDONE);
  let lapsesBefore = 0;
  const lapses = () => surroundings?.lapses() ?? 0;
  const whatDisturbed = ({ beforeMs, afterMs }: Canary): Disturbance | undefined => {
    best = Math.min(best, beforeMs, afterMs);
    if (lapses() !== lapsesBefore) return 'hidden';
    return Math.max(beforeMs, afterMs) > best * (1 + SLOWER) ? 'throttled' : undefined;
  };
  return {
    /** Before a lot. */
    async begin(signal: StopSignal): Promise<void> {
      await surroundings?.untilSeen(signal);
      lapsesBefore = lapses();
    },
    /** After it: why it is to be measured again, if it is. */
    disturbance(canary: Canary): Disturbance | undefined {
      const why = whatDisturbed(canary);
      if (why === undefined || left <= 0) return undefined;
      left--;
      return why;
    },
    /** Before a lot that was disturbed is measured again. */
    async settle(why: Disturbance, signal: StopSignal): Promise<void> {
      if (why === 'throttled') await surroundings?.wait(COOL_DOWN_MS, signal);
    },
  };
}

export type Calm = ReturnType<typeof createCalm>;
