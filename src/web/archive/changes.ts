import type { ChangeChannel } from './archive-parts.ts';
import type { Change } from './archive.ts';

/** Who wants to know of changes, made in this tab or another. */
export interface Changes {
  subscribe(listener: (change: Change) => void): () => void;
  /** Tells everyone, here and elsewhere. */
  tell(change: Change): void;
}

export function createChanges(channel: ChangeChannel | undefined): Changes {
  const listeners = new Set<(change: Change) => void>();
  const tellHere = (change: Change) => {
    for (const listener of [...listeners]) listener(change);
  };
  channel?.listen(tellHere);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(change) {
      tellHere(change);
      channel?.post(change);
    },
  };
}
