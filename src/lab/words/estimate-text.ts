import type { Interval } from '../model/interval.ts';
import { durationUnits } from '../model/quantity-text.ts';
import type { Milliseconds } from '../model/units.ts';
import { fixed } from './fixed.ts';

/** An estimate and its interval, all in one unit. */
export type EstimateText = { value: string; unit: string; plusMinus?: string; range?: string };

/** Writes an estimate to the digits its interval allows: two of the half width; four where there is none. */
export function estimateText(estimate: Milliseconds, interval: Interval | undefined): EstimateText {
  const unit = durationUnits.findLast(({ size }) => estimate >= size) ?? durationUnits[0];
  const value = estimate / unit.size;
  if (!interval) return { value: fixed(value, decimalsFor(value, 4)), unit: unit.name };
  const half = (interval.high - interval.low) / 2 / unit.size;
  const decimals = Math.min(decimalsFor(half > 0 ? half : value, 2), decimalsFor(value, 5));
  const text = (number: number) => fixed(number, decimals);
  return {
    value: text(value),
    unit: unit.name,
    plusMinus: text(half),
    range: `${text(interval.low / unit.size)}–${text(interval.high / unit.size)}`,
  };
}

/** Decimals that show a number of this size with so many significant digits. */
function decimalsFor(size: number, digits: number): number {
  if (size === 0 || !Number.isFinite(size)) return 0;
  return Math.min(6, Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(size)))));
}
