import type { Viewable } from './use-view.ts';

export interface Reading<T> extends Viewable<T | undefined> {
  /** Asks again. */
  again(): void;
}

/**
 * Something that has to be asked for, as a store: asked when the first screen subscribes and again at
 * every word of change, one question at a time. Undefined until the first answer; the last answer
 * stays in view while the next is awaited.
 */
export function createReading<T>(
  read: () => Promise<T>,
  follow: (changed: () => void) => () => void = () => () => undefined,
): Reading<T> {
  const listeners = new Set<() => void>();
  let latest: T | undefined;
  let asking = false;
  let stale = false;
  let unfollow: (() => void) | undefined;

  const ask = async () => {
    stale = asking;
    if (asking) return;
    asking = true;
    latest = await read();
    asking = false;
    for (const listener of listeners) listener();
    if (stale && listeners.size > 0) void ask();
  };
  return {
    view: () => latest,
    again: () => void ask(),
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        unfollow = follow(() => void ask());
        void ask();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) unfollow?.();
      };
    },
  };
}
