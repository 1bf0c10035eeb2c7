import { presets } from '../lab/model/presets.ts';
import { selfTestBenchmark } from '../lab/model/self-test.ts';
import { selfTestResult } from '../lab/stats/self-test-result.ts';
import type { Archive } from './archive/archive.ts';
import { createCell } from './create-cell.ts';
import type { MemoryStore } from './create-memory-store.ts';
import type { Session } from './session.ts';

/** Whether this device is fit to measure, asked by a run whose outcome is known beforehand. */
export interface SelfTesting {
  /** Nothing happens while a run is on. A run that is stopped leaves the result of the one before. */
  start(): Promise<void>;
  view(): { isOn: boolean };
  subscribe(listener: () => void): () => void;
}

type Parts = {
  session: Pick<Session, 'measured' | 'busy'>;
  archive: Pick<Archive, 'tag'>;
  memory: Pick<MemoryStore, 'change'>;
};

export function createSelfTesting({ session, archive, memory }: Parts): SelfTesting {
  const { view, set, subscribe } = createCell({ isOn: false });
  return {
    view,
    subscribe,
    async start() {
      if (session.busy()) return;
      set({ isOn: true });
      const kept = await session.measured(selfTestBenchmark, selfTestBenchmark.title, presets.quick);
      set({ isOn: false });
      if (!kept) return;
      // A run that could not be written has no row to tag, which is told already.
      await archive.tag(kept.run.id, ['self-test']);
      if (kept.run.status !== 'stopped') await memory.change({ selfTest: selfTestResult(kept) });
    },
  };
}
