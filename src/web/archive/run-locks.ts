import type { EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';
import type { Locks } from './archive-parts.ts';

/** Without locks: a run not written for so long is nobody's. A tab in the background is slowed to a tick a minute. */
const silenceMs: Milliseconds = 300_000;

/** Held by whoever follows a run, for as long as its tab lives. */
export type Hold = { held: Promise<void>; release: () => void };

/** Tells a run that is still followed, in whatever tab, from one whose tab has died. */
export interface RunLocks {
  hold(id: string): Hold;
  /** Does the work if nobody follows the run, and keeps others out meanwhile. */
  ifFree(run: { id: string; writtenAt: EpochMilliseconds }, work: () => Promise<void>): Promise<void>;
  /** No locks here: the run has to be written again and again as a sign of life. */
  needsBeat: boolean;
}

const prefix = 'arsenal-run-';
const nameOf = (id: string) => `${prefix}${id}`;

/** Whether a lock is that of a run which is on. */
export const isRunLock = ({ name = '' }: LockInfo): boolean => name.startsWith(prefix);

export function createRunLocks(locks: Locks | undefined, now: () => EpochMilliseconds): RunLocks {
  return locks ? byLock(locks) : byBeat(now);
}

function byLock(locks: Locks): RunLocks {
  return {
    needsBeat: false,
    hold(id) {
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      const held = new Promise<void>((resolve) => {
        const holding = () => {
          resolve();
          return released;
        };
        // A page that is going away may be refused; what it can still write is worth writing.
        locks.request(nameOf(id), holding).catch(() => resolve());
      });
      return { held, release };
    },
    async ifFree({ id }, work) {
      await locks.request(nameOf(id), { ifAvailable: true }, async (lock) => {
        if (lock) await work();
      });
    },
  };
}

function byBeat(now: () => EpochMilliseconds): RunLocks {
  return {
    needsBeat: true,
    hold: () => ({ held: Promise.resolve(), release: () => undefined }),
    async ifFree({ writtenAt }, work) {
      if (now() - writtenAt > silenceMs) await work();
    },
  };
}
