import type { RemoteHeap } from './bench-api.ts';

/**
 * The lab without its screens: what the app puts on `globalThis.arsenalHeadless` at the address `#/headless`, and only
 * there, for whoever drives the browser from outside. What goes over is canonical text.
 */
export interface HeadlessApi {
  /** Where this page runs (`isEnvironment`), with the step of its own clock. */
  environment(): string;
  /**
   * Runs what is asked (`runRequestText`), one run at a time, and gives back all of it (`keptRunText`); meanwhile it
   * tells what happens (`parseToldEvents`), a few times a second, and waits for the last of it to be taken. `record` is
   * called before each worker measures, and after, and waited for. Rejects for a bug only.
   */
  run(
    request: string,
    tell: (events: string) => Promise<void>,
    record?: (word: 'start' | 'stop') => Promise<void>,
  ): Promise<string>;
  /**
   * Looks where the time of the case of that key goes, in a pass of its own of so many milliseconds, and tells the least of
   * it: JSON of a `Result<ToldRecording>`.
   */
  profile(request: string, key: string, budgetMs: number): Promise<string>;
  /**
   * Weighs what calls of the cases of what is asked allocate, and gives it back (`caseMemoriesText`). `heap` is asked what the
   * worker that is on holds.
   */
  weigh(request: string, heap: RemoteHeap): Promise<string>;
  /** Ends the run that is on; what it has measured is kept. */
  stop(): void;
}
