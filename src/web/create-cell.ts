/** One immutable value that can be watched: the smallest external store. */
export type Cell<T> = {
  view: () => T;
  set: (next: T) => void;
  /** Returns its undoing. */
  subscribe: (listener: () => void) => () => void;
};

export function createCell<T>(first: T): Cell<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    view: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
