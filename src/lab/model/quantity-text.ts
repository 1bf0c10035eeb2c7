import type { Interval } from './interval.ts';
import type { Bytes, Milliseconds, Ratio } from './units.ts';

/** A unit by name and its size in whatever the quantity is counted in. Smallest first in a list. */
export type QuantityUnit = { name: string; size: number };

const space = '\u00a0';
const unknown = '–';

export const durationUnits: readonly QuantityUnit[] = [
  { name: 'ns', size: 1e-6 },
  { name: 'µs', size: 1e-3 },
  { name: 'ms', size: 1 },
  { name: 's', size: 1e3 },
];

export const byteUnits: readonly QuantityUnit[] = [
  { name: 'B', size: 1 },
  { name: 'kB', size: 1e3 },
  { name: 'MB', size: 1e6 },
  { name: 'GB', size: 1e9 },
];

const rateUnits: readonly QuantityUnit[] = [
  { name: '/s', size: 1 },
  { name: `${space}k/s`, size: 1e3 },
  { name: `${space}M/s`, size: 1e6 },
  { name: `${space}G/s`, size: 1e9 },
];

/** `12.3 µs`: three significant digits, a no-break space; `–` where there is no number. */
export function durationText(duration: Milliseconds): string {
  const unit = unitOf(duration, durationUnits);
  return withUnit(duration / unit.size, unit.name);
}

/** `12.1–12.9 µs`: one unit, as many digits as keep the two ends apart, three to five. */
export function intervalText({ low, high }: Interval): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return unknown;
  const { name, size } = unitOf(Math.max(Math.abs(low), Math.abs(high)), durationUnits);
  for (let digits = 3; ; digits++) {
    const [from, to] = [low, high].map((end) => rounded(end / size, digits));
    if (from !== to || digits === 5)
      return from === to ? `${to}${space}${name}` : `${from}–${to}${space}${name}`;
  }
}

/** `± 1.2 %`: half the interval's width, as a share of the estimate. */
export function marginText(estimate: Milliseconds, { low, high }: Interval): string {
  return `±${space}${percentText((high - low) / 2 / estimate)}`;
}

/** `81.2 k/s` */
export function rateText(perSecond: number): string {
  const unit = unitOf(perSecond, rateUnits);
  return Number.isFinite(perSecond) ? rounded(perSecond / unit.size) + unit.name : unknown;
}

/** `1.50 MB`, in powers of a thousand; below a thousand bytes whole bytes. */
export function bytesText(bytes: Bytes): string {
  const unit = unitOf(bytes, byteUnits);
  return unit.size === 1
    ? `${Math.round(bytes)}${space}${unit.name}`
    : withUnit(bytes / unit.size, unit.name);
}

/** `5.23 %` of a ratio of 0.0523. */
export function percentText(ratio: Ratio): string {
  return withUnit(ratio * 100, '%');
}

/** `1.23×` */
export function ratioText(ratio: Ratio): string {
  return Number.isFinite(ratio) ? `${rounded(ratio)}×` : unknown;
}

/** `12,345`: a whole number, in groups of three digits. */
export function countText(count: number): string {
  // `toLocaleString` took 10 µs a number, on axes drawn 60 times a second.
  return Number.isFinite(count) ? String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',') : unknown;
}

/** `2 min 5 s`: how long something lasts for a person, in whole seconds, rounded up. */
export function spanText(span: Milliseconds): string {
  if (!Number.isFinite(span)) return unknown;
  const seconds = Math.max(0, Math.ceil(span / 1000));
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${countText(minutes)}${space}min ${seconds % 60}${space}s` : `${seconds}${space}s`;
}

/** The texts of ticks on one axis: a common unit and only the decimals they need. */
export function tickTexts(values: readonly number[], units: readonly QuantityUnit[]): string[] {
  const { name, size } = unitOf(Math.max(0, ...values.map(Math.abs)), units);
  const scaled = values.map((value) => value / size);
  const decimals = [0, 1, 2, 3, 4].find((digits) => scaled.every((value) => fits(value, digits))) ?? 5;
  return scaled.map((value) => `${value.toFixed(decimals)}${space}${name}`);
}

function fits(value: number, decimals: number): boolean {
  const shifted = value * 10 ** decimals;
  return Math.abs(shifted - Math.round(shifted)) < 1e-6 * Math.max(1, Math.abs(shifted));
}

/** The first unit in which the rounded number stays below a thousand. */
function unitOf(value: number, units: readonly QuantityUnit[]): QuantityUnit {
  if (value === 0) return units[0];
  const fitting = units.find(({ size }) => Number((Math.abs(value) / size).toPrecision(3)) < 1000);
  return fitting ?? units[units.length - 1];
}

function withUnit(value: number, unit: string): string {
  return Number.isFinite(value) ? `${rounded(value)}${space}${unit}` : unknown;
}

function rounded(value: number, digits = 3): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === 0) return '0';
  if (size < 0.001) return `${sign}<0.001`;
  return (
    sign + (Number(size.toPrecision(digits)) >= 1000 ? String(Math.round(size)) : size.toPrecision(digits))
  );
}
