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
  let heights = new Float64Array(length);
  bins.visit((low, high, count) => {
    const [start, end] = [scale(Math.max(low, scale.low / 2)) - from, scale(high) - from];
    if (high >= scale.low && low <= scale.high) pour(heights, start, end, count);
  });
  const radius = Math.round((Math.sqrt(4 * bandwidth(bins, scale) ** 2 + 1) - 1) / 2);
  for (let pass = 0; pass < 3; pass++) heights = averaged(heights, radius);
  const peak = heights.reduce((most, height) => Math.max(most, height), 0);
  return peak > 0 ? heights.map((height) => height / peak) : heights;
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

function averaged(heights: Float64Array, radius: number): Float64Array<ArrayBuffer> {
  const smooth = new Float64Array(heights.length);
  const width = 2 * radius + 1;
  const height = (i: number) => (i >= 0 && i < heights.length ? heights[i] : 0);
  let sum = 0;
  for (let i = -radius; i < radius; i++) sum += height(i);
  for (let i = 0; i < heights.length; i++) {
    sum += height(i + radius);
    smooth[i] = sum / width;
    sum -= height(i - radius);
  }
  return smooth;
}
