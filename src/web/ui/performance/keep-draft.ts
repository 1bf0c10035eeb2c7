import type { Failure } from '../../../lab/model/failure.ts';
import type { Archive, Draft } from '../../archive/archive.ts';
import type { Desk } from './desk.ts';

type Keeper = Pick<Archive, 'draft' | 'saveDraft'>;
/** Calls back once, later. Returns its undoing. */
type After = (ms: number, run: () => void) => () => void;
export type DraftKeeper = {
  /** Settles when the last draft is on the desk, or there is none. */
  restored: Promise<void>;
  /** The last change is not written yet. */
  waiting(): boolean;
  /** Writes at once what waits to be written: the page may be about to go. */
  flush(): void;
};

const pauseMs = 500;

/** Writes the draft to the archive at every pause in typing, and brings back the last one at the start. */
export function keepDraft(
  desk: Desk,
  archive: Keeper,
  after: After,
  onFailure: (f: Failure) => void,
): DraftKeeper {
  const { draft: first } = desk.view();
  let kept: Draft = first;
  let cancel: (() => void) | undefined;
  const save = async () => {
    cancel = undefined;
    kept = desk.view().draft;
    const saved = await archive.saveDraft(kept);
    if (!saved.ok) onFailure(saved.failure);
  };
  desk.subscribe(() => {
    cancel?.();
    cancel = desk.view().draft === kept ? undefined : after(pauseMs, () => void save());
  });
  const restore = async () => {
    const last = await archive.draft();
    if (!last.ok) onFailure(last.failure);
    else if (last.value !== undefined && desk.view().draft === first) {
      kept = last.value;
      desk.put(kept);
    }
  };
  return {
    restored: restore(),
    waiting: () => cancel !== undefined,
    flush() {
      cancel?.();
      if (cancel) void save();
    },
  };
}
