import type { Archive } from '../../archive/archive.ts';
import { createCell } from '../../create-cell.ts';
import { counted } from '../../../lab/words/counted.ts';
import type { Toasts } from '../toasts.ts';
import type { Viewable } from '../use-view.ts';
import { tellFailure } from './tell-failure.ts';

/** Runs deleted since the page was opened; the archive says how long they can be brought back. */
export interface Deletions extends Viewable<readonly string[]> {
  remove(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** These came back by another way: there is nothing to bring back any more. */
  forget(ids: readonly string[]): void;
}

type Keeper = Pick<Archive, 'remove' | 'restore'>;

/**
 * Deletes at once and says so with a way back. It is offered until the page is closed, and fails where the
 * archive has erased the runs before: for their room, or when the lab was opened in another tab.
 */
export function createDeletions(archive: Keeper, toasts: Toasts): Deletions {
  const deleted = createCell<readonly string[]>([]);
  const forget = (ids: readonly string[]) => deleted.set(deleted.view().filter((id) => !ids.includes(id)));
  const restore = async (ids: readonly string[]) => {
    const restored = await archive.restore([...ids]);
    if (!restored.ok) {
      tellFailure(toasts, restored.failure);
      return;
    }
    forget(ids);
    toasts.show(`Brought back ${counted(ids.length, 'run')}.`);
  };
  return {
    view: deleted.view,
    subscribe: deleted.subscribe,
    async remove(ids) {
      if (ids.length === 0) return;
      const removed = await archive.remove([...ids]);
      if (!removed.ok) {
        tellFailure(toasts, removed.failure);
        return;
      }
      deleted.set([...deleted.view(), ...ids]);
      const undo = { label: 'Undo', run: () => void restore(ids) };
      toasts.show(`Deleted ${counted(ids.length, 'run')}.`, { action: undo });
    },
    restore,
    forget,
  };
}
