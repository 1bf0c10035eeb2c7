import { quantile } from '../../src/lab/stats/quantile.ts';

/** How evenly a page drew. Frames are measured from one to the next, in milliseconds. */
export type FrameFigures = { frames: number; over50: number; longestMs: number; p95Ms: number };

/** Three frames of a display of 60 Hz are 50 ms, give or take the 0.1 ms that their times are rounded to. */
const isLong = (gap: number) => gap > 50.1;

/** What the times at which frames began come to; two frames or more. Times of several runs come as several lists. */
export function frameFigures(runs: readonly (readonly number[])[]): FrameFigures {
  const gaps = runs.flatMap((times) => times.slice(1).map((time, i) => time - times[i]));
  const sorted = Float64Array.from(gaps).sort();
  if (sorted.length === 0) throw new RangeError('no two frames were seen');
  return {
    frames: sorted.length,
    over50: gaps.filter(isLong).length,
    longestMs: sorted[sorted.length - 1],
    p95Ms: quantile(sorted, 0.95),
  };
}

/** `66 ms at 0.2 s`: every frame of a run that took more than 50 ms, and when in the run it began. */
export const longFrames = (times: readonly number[]): string[] =>
  times.slice(1).flatMap((time, i) => {
    const gap = time - times[i];
    return isLong(gap) ? [`${gap.toFixed(0)} ms at ${((times[i] - times[0]) / 1_000).toFixed(1)} s`] : [];
  });
