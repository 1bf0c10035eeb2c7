import type { EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';

/** What a command knows of where it runs. */
export type World = {
  /** What was asked for: the only thing on standard output. */
  write: (text: string) => void;
  /** What happens meanwhile, and complaints: standard error. */
  tell: (text: string) => void;
  /** Whether what is told is read on a terminal, and how wide that is. */
  terminal: { isOut: boolean; isTold: boolean; columns: number };
  env: Readonly<Record<string, string | undefined>>;
  folder: string;
  now: () => EpochMilliseconds;
  seed: () => number;
  /** Aborted by Ctrl-C, and when the command has taken too long. */
  signal: AbortSignal;
};

/** When Ctrl-C is pressed, or at once where it was. */
export const stopped = ({ signal }: World): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Colours where they are read: not into files, and not where the reader wants none (no-color.org). */
export const hasColour = ({ env, terminal }: World): boolean =>
  env.FORCE_COLOR !== undefined || (terminal.isOut && !env.NO_COLOR && env.TERM !== 'dumb');

/** The same, stopped as well when the time is up. */
export const withinTime = (world: World, timeoutMs: Milliseconds): World => ({
  ...world,
  signal: AbortSignal.any([world.signal, AbortSignal.timeout(timeoutMs)]),
});
