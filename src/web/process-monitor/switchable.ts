import type { Undo } from './probes.ts';

/** Something that can be on or off; turning it on twice starts it once. */
export function switchable(start: () => Undo) {
  let stop: Undo | undefined;
  return {
    set(on: boolean) {
      if (on) stop ??= start();
      else {
        stop?.();
        stop = undefined;
      }
    },
  };
}

export function together(undos: Undo[]): Undo {
  return () => {
    for (const undo of undos) undo();
  };
}

export function once(undo: Undo): Undo {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    undo();
  };
}
