import { quantile } from '../../src/lab/stats/quantile.ts';

/** How evenly a page drew. Frames are measured from one to the next, in milliseconds. */
export type FrameFigures = { frames: number; over50: number; longestMs: number; p95Ms: number };

/** What the times at which frames began come to; two frames or more. Times of several runs come as several lists. */
export function frameFigures(runs: readonly (readonly number[])[]): FrameFigures {
  const gaps = runs.flatMap((times) => times.slice(1).map((time, i) => time - times[i]));
  const sorted = Float64Array.from(gaps).sort();
  if (sorted.length === 0) throw new RangeError('no two frames were seen');
  return {
    frames: sorted.length,
    over50: gaps.filter((gap) => gap > 50).length,
    longestMs: sorted[sorted.length - 1],
    p95Ms: quantile(sorted, 0.95),
  };
}
