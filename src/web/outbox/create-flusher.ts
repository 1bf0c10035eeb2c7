import { flush } from './flush.ts';
import type { Flushed } from './flush.ts';
import type { OutboxParts } from './outbox-parts.ts';

/** Delivers when it is asked to; asked while it does, it does so once more afterwards. */
export interface Flusher {
  flush(): Promise<Flushed>;
  /** Lets go of what is being sent: something is going to be measured. It waits, as if it had not been tried. */
  stop(): void;
}

export function createFlusher(parts: OutboxParts): Flusher {
  let stopping = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Flushed> | undefined;
  const begin = async (before: Promise<unknown>): Promise<Flushed> => {
    await before.catch(() => undefined);
    next = undefined;
    stopping = new AbortController();
    const flushed = await flush(parts, stopping.signal);
    parts.tell();
    return flushed;
  };
  return {
    flush() {
      if (!next) {
        next = begin(last);
        last = next;
      }
      return next;
    },
    stop: () => stopping.abort(),
  };
}
