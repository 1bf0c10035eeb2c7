import type { Life } from '../../lab/wire/parse-life.ts';

/** A started worker, in a sandbox or not, from outside. */
export type BenchProcess = {
  control: MessagePort;
  data: MessagePort;
  /** Whether `alive` comes regularly, so that its absence means death. */
  beats: boolean;
  /** Errors and memory of the worker, besides its answers and its samples. */
  onLife(listener: (life: Life) => void): void;
  /** Ends the worker at once, whatever it does. */
  close(): void;
};
