import type { Bytes, Milliseconds } from '../model/units.ts';

/** What a batch has come to while it is put together. */
export type Filling = { runs: number; bytes: Bytes; tookMs: Milliseconds };

const mostMs: Milliseconds = 50;
const mostBytes: Bytes = 4 * 1024 * 1024;

/**
 * Whether a batch is to go as it is: it has as many runs as it may, or 4 MiB, or took 50 ms to put together, so that
 * the first of many thousand runs is not kept waiting. One run always goes.
 */
export const isFull = ({ runs, bytes, tookMs }: Filling, mostRuns: number): boolean =>
  runs >= mostRuns || bytes >= mostBytes || (runs > 0 && tookMs >= mostMs);

/** How many runs go together after so many tries that came to nothing: fewer and fewer, so that one that breaks who receives it stands alone. */
export const runsTogether = (attempts: number, most: number): number =>
  Math.max(1, Math.floor(most / 2 ** attempts));
