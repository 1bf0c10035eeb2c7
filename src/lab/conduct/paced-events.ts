import type { RunEvent } from '../model/run.ts';
import type { Milliseconds } from '../model/units.ts';
import { canonicalJson } from '../wire/canonical-json.ts';
import { toldEvent, type ToldEvent } from '../wire/told-event.ts';

/** Calls back once, later. */
type After = (ms: Milliseconds, run: () => void) => unknown;

const EVERY_MS = 200;

export type PacedEvents = {
  take(event: RunEvent): void;
  /** Tells what waits, now. */
  flush(): void;
};

/**
 * Tells what happens in a run a few times a second, whatever happens: telling costs whoever measures beside it. What is
 * told is canonical text, of a list.
 */
export function createPacedEvents(tell: (events: string) => void, after: After): PacedEvents {
  let waiting: ToldEvent[] = [];
  const flush = () => {
    if (waiting.length > 0) tell([...canonicalJson(waiting)].join(''));
    waiting = [];
  };
  return {
    flush,
    take(event) {
      if (waiting.length === 0) after(EVERY_MS, flush);
      waiting.push(toldEvent(event));
    },
  };
}
