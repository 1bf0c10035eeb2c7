import 'fake-indexeddb/auto';
import type { ArchiveParts, ChangeChannel } from '../../src/web/archive/archive-parts.ts';
import type { Change } from '../../src/web/archive/archive.ts';
import { createArchive } from '../../src/web/archive/create-archive.ts';
import { fakeLocks } from './fake-locks.ts';
import { settled } from './settled.ts';

let devices = 0;

/** One browser with one database and any number of tabs that may die. Time passes when told. */
export function archiveDevice({ withLocks = true } = {}) {
  const name = `arsenal-lab-${devices++}`;
  const locks = fakeLocks();
  const listeners: { tab: number; listener: (change: Change) => void }[] = [];
  const timers: { tab: number; tick: () => void }[] = [];
  const device = { name, locks, time: 1_700_000_000_000, ids: 0, tabs: 0 };

  function parts(tab: number, tabLocks: ArchiveParts['locks']): ArchiveParts {
    const channel: ChangeChannel = {
      post: (change) => listeners.filter((one) => one.tab !== tab).forEach((one) => one.listener(change)),
      listen: (listener) => listeners.push({ tab, listener }),
    };
    return {
      name,
      now: () => device.time,
      clock: () => device.time,
      every(_ms, tick) {
        const timer = { tab, tick };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), 1);
      },
      pause: settled,
      newId: () => `new-${++device.ids}`,
      sha256: (bytes) => crypto.subtle.digest('SHA-256', bytes),
      storage: undefined,
      locks: tabLocks,
      channel,
    };
  }

  return {
    ...device,
    pass: (ms: number) => void (device.time += ms),
    tab(own: Partial<ArchiveParts> = {}) {
      const tab = device.tabs++;
      const tabLocks = locks.tab();
      const archive = createArchive({ ...parts(tab, withLocks ? tabLocks : undefined), ...own });
      return {
        archive,
        /** A second passes: timers tick, and what they began is done. */
        async second() {
          device.time += 1_000;
          for (const timer of [...timers]) if (timer.tab === tab) timer.tick();
          await idle();
        },
        die() {
          tabLocks.die();
          for (const timer of [...timers]) if (timer.tab === tab) timers.splice(timers.indexOf(timer), 1);
        },
      };
    },
  };
}

/** Resolves when the database has nothing left to do that was asked of it before. */
export async function idle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await settled();
}
