import type { Milliseconds } from '../../lab/model/units.ts';
import { median } from '../../lab/stats/median.ts';

/** What loading a file takes, part by part, with the cache and without it. */
export type LoadTimes = {
  /** Of the file. */
  readMs: Milliseconds;
  hashMs: Milliseconds;
  /** Reading what is kept: its file, its checksum, its JSON. */
  keptMs: Milliseconds;
  /** Of the parser and the checks: once in a process. */
  importMs: Milliseconds;
  parseMs: Milliseconds;
  checkMs: Milliseconds;
  writeMs: Milliseconds;
};

/** What a load takes that finds the file in the cache. */
export const warmMs = ({ readMs, hashMs, keptMs }: LoadTimes): Milliseconds => readMs + hashMs + keptMs;

/** What a load would take if there were no cache. */
export const coldMs = ({ readMs, importMs, parseMs, checkMs }: LoadTimes): Milliseconds =>
  readMs + importMs + parseMs + checkMs;

/** The median of each part. */
export function medianTimes(all: readonly LoadTimes[]): LoadTimes {
  const middle = (part: (times: LoadTimes) => Milliseconds) => median(all.map(part));
  return {
    readMs: middle(({ readMs }) => readMs),
    hashMs: middle(({ hashMs }) => hashMs),
    keptMs: middle(({ keptMs }) => keptMs),
    importMs: middle(({ importMs }) => importMs),
    parseMs: middle(({ parseMs }) => parseMs),
    checkMs: middle(({ checkMs }) => checkMs),
    writeMs: middle(({ writeMs }) => writeMs),
  };
}
