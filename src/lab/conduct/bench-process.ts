import type { BenchApi } from '../wire/bench-api.ts';
import type { Life } from '../wire/parse-life.ts';

/**
 * A started worker from outside, whatever it runs in: a sandbox frame, the app's own origin, a thread
 * of Node. What comes from it was written by a stranger's code, and is parsed here.
 */
export type BenchProcess = {
  /** Its far end; a call may reject, and never settles once the worker is dead. */
  api: BenchApi;
  /** Hands over what comes through the data port, as it came. */
  onData(take: (message: unknown) => void): void;
  /** Errors and memory of the worker, besides its answers and its samples; lines are those of the person's text. */
  onLife(take: (life: Life) => void): void;
  /** Whether `alive` comes regularly, so that its absence means death. */
  beats: boolean;
  /** Ends the worker at once, whatever it does, and gives back what it was reached by. */
  close(): void;
};
