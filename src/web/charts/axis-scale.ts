import { scaleLinear, scaleLog } from 'd3-scale';
import type { CssPixels } from '../../lab/model/units.ts';

export type ScaleKind = 'linear' | 'log';

/** From values to CSS pixels and back. */
export type AxisScale = {
  (value: number): CssPixels;
  invert: (at: CssPixels) => number;
  low: number;
  high: number;
  /** Round values, about so many and never more than twice as many. */
  ticks: (wanted: number) => number[];
};

type Range = { from: CssPixels; to: CssPixels };

/** A scale over exactly these values. A log scale needs `low` above zero; far below it, zero included, is one place. */
export function axisScale(kind: ScaleKind, low: number, high: number, { from, to }: Range): AxisScale {
  const least = low / 1000;
  const bend =
    kind === 'log' ? (value: number) => Math.log(Math.max(least, value)) : (value: number) => value;
  const unbend = kind === 'log' ? Math.exp : (value: number) => value;
  const start = bend(low);
  const perPixel = (to - from) / (bend(high) - start || 1);
  return Object.assign((value: number) => from + (bend(value) - start) * perPixel, {
    invert: (at: CssPixels) => unbend(start + (at - from) / perPixel),
    low,
    high,
    ticks: (wanted: number) =>
      kind === 'log' ? logTicks(low, high, wanted) : linearTicks(low, high, wanted),
  });
}

/** The same values widened to round ends, so that the scale of a growing set seldom moves. */
export function roundBounds(kind: ScaleKind, low: number, high: number, steps = 8): [number, number] {
  const narrow = kind === 'linear' || high / low < 3;
  const [from, to] = (narrow ? scaleLinear() : scaleLog()).domain([low, high]).nice(steps).domain();
  if (kind === 'linear') return [from, to];
  // A whole power of ten is too coarse a step: only what rounds to a digit is rounded.
  return narrow && from > 0 ? [from, to] : [toDigit(low, Math.floor), toDigit(high, Math.ceil)];
}

function toDigit(value: number, round: (value: number) => number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return round(value / power + (round === Math.floor ? 1e-9 : -1e-9)) * power;
}

const linearTicks = (low: number, high: number, wanted: number) =>
  scaleLinear().domain([low, high]).ticks(wanted);

/** Digits 1, 2 and 5 of each power of ten; where too many, powers alone; where too few, as on a linear scale. */
function logTicks(low: number, high: number, wanted: number): number[] {
  if (high / low < 5) return linearTicks(low, high, wanted);
  for (const digits of [[1, 2, 5], [1, 3], [1]]) {
    const ticks = digitsBetween(low, high, digits);
    if (ticks.length <= wanted * 1.5) return ticks;
  }
  const powers = digitsBetween(low, high, [1]);
  const every = Math.ceil(powers.length / wanted);
  return powers.filter((_, i) => i % every === 0);
}

function digitsBetween(low: number, high: number, digits: readonly number[]): number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const powers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return powers
    .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
    .filter((value) => value >= low * 0.999_999 && value <= high * 1.000_001);
}
