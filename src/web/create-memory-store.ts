import type { Failure } from '../lab/model/failure.ts';
import type { Archive, Remembered } from './archive/archive.ts';
import { createCell } from './create-cell.ts';

/** What the lab keeps in mind on this device: the archive's, once it is read. */
export interface MemoryStore {
  /** Undefined until it is read. */
  view(): Remembered | undefined;
  subscribe(listener: () => void): () => void;
  /** Takes effect at once and is written to the archive. */
  change(part: Remembered): Promise<void>;
}

type Keeper = Pick<Archive, 'remembered' | 'remember'>;

export function createMemoryStore(archive: Keeper, onFailure: (failure: Failure) => void): MemoryStore {
  const { view, set, subscribe } = createCell<Remembered | undefined>(undefined);
  const read = async () => {
    const kept = await archive.remembered();
    // What was changed meanwhile is newer.
    if (kept.ok) set({ ...kept.value, ...view() });
  };
  void read();
  return {
    view,
    subscribe,
    async change(part) {
      set({ ...view(), ...part });
      // Another tab may have written since.
      const kept = await archive.remembered();
      const saved = kept.ok ? await archive.remember({ ...kept.value, ...part }) : kept;
      if (!saved.ok) onFailure(saved.failure);
    },
  };
}
