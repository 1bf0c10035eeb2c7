import type { Milliseconds } from '../../lab/model/units.ts';
import type { Viewable } from './use-view.ts';

/** Calls back once, later. Returns its undoing. */
type After = (ms: Milliseconds, run: () => void) => () => void;

export const after: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** A store seen at most once in so many milliseconds: for tables, which nobody reads sixty times a second. */
export function pacedView<T>(store: Viewable<T>, ms: Milliseconds, wait: After = after): Viewable<T> {
  const listeners = new Set<() => void>();
  let seen = store.view();
  let cancel: (() => void) | undefined;
  let leave: (() => void) | undefined;
  const look = () => {
    cancel = undefined;
    seen = store.view();
    for (const listener of listeners) listener();
  };
  const changed = () => {
    cancel ??= wait(ms, look);
  };
  return {
    view() {
      // Between screens nobody listens, and nothing is kept that could be old.
      if (listeners.size === 0) seen = store.view();
      return seen;
    },
    subscribe(listener) {
      listeners.add(listener);
      leave ??= store.subscribe(changed);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        leave?.();
        cancel?.();
        leave = cancel = undefined;
      };
    },
  };
}
