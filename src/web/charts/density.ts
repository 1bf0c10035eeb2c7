import type { CssPixels } from '../../lab/model/units.ts';
import type { AxisScale } from './axis-scale.ts';
import type { Distribution } from './samples.ts';

/**
 * How thick samples lie along a scale, one height a CSS pixel, the highest 1.
 *
 * Shape:  bins and a scale from `from` to `from + length` → heights; all 0 where nothing is on the scale.
 * Source: Silverman (1986), Density Estimation, eq. 3.31 for the bandwidth, taken along the drawn scale;
 *         three moving averages stand in for the Gaussian.
 * Cost:   O(bins + length).
 */
export function density(bins: Distribution, scale: AxisScale, from: CssPixels, length: number): Float64Array {
  const heights = new Float64Array(length);
  bins.visit((low, high, count) => {
    if (high < scale.low || low > scale.high) return;
    pour(heights, scale(low) - from, scale(high) - from, count);
  });
  const radius = Math.round((Math.sqrt(4 * bandwidth(bins, scale) ** 2 + 1) - 1) / 2);
  const around = occupied(heights, 3 * radius);
  for (let pass = 0; pass < 3; pass++) around.set(averaged(around, radius));
  let peak = 0;
  for (const height of around) if (height > peak) peak = height;
  for (let i = 0; i < around.length && peak > 0; i++) around[i] /= peak;
  return heights;
}

/** The part with anything in it, and `margin` more on both sides: most rows fill little of a common axis. */
function occupied(heights: Float64Array, margin: number): Float64Array {
  let [first, end] = [0, heights.length];
  while (first < end && heights[first] === 0) first++;
  while (end > first && heights[end - 1] === 0) end--;
  return heights.subarray(Math.max(0, first - margin), Math.min(heights.length, end + margin));
}

/** At least 1.5 pixels: durations are multiples of a clock step, and comb teeth tell nothing. */
function bandwidth(bins: Distribution, scale: AxisScale): CssPixels {
  const at = (level: number) => scale(Math.max(scale.low, bins.quantile(level)));
  const deviation = Math.min((at(0.75) - at(0.25)) / 1.349, (at(0.975) - at(0.025)) / 3.92);
  return Math.max(1.5, 0.9 * deviation * bins.total() ** -0.2);
}

/** Spreads a count evenly over the pixels from `start` to `end`. */
function pour(heights: Float64Array, start: number, end: number, count: number) {
  if (end - start < 1) {
    const at = Math.floor((start + end) / 2);
    if (at >= 0 && at < heights.length) heights[at] += count;
    return;
  }
  for (let at = Math.max(0, Math.floor(start)); at < Math.min(heights.length, end); at++) {
    const share = Math.min(end, at + 1) - Math.max(start, at);
    heights[at] += (count * share) / (end - start);
  }
}

function averaged(heights: Float64Array, radius: number): Float64Array {
  const smooth = new Float64Array(heights.length);
  let sum = 0;
  for (let i = 0; i < Math.min(radius, heights.length); i++) sum += heights[i];
  for (let i = 0; i < heights.length; i++) {
    if (i + radius < heights.length) sum += heights[i + radius];
    smooth[i] = sum / (2 * radius + 1);
    if (i >= radius) sum -= heights[i - radius];
  }
  return smooth;
}
