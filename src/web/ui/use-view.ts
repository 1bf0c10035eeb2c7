import { useCallback, useSyncExternalStore } from 'react';

/** An external store as React reads it: an immutable view, and word when there is another. */
export interface Viewable<T> {
  view(): T;
  subscribe(listener: () => void): () => void;
}

/** The current view of a store; the component renders again when it changes. */
export function useView<T>(store: Viewable<T>): T {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const view = useCallback(() => store.view(), [store]);
  return useSyncExternalStore(subscribe, view);
}
