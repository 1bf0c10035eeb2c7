import type { CssPixels, Milliseconds } from '../../lab/model/units.ts';
import { axisScale, roundBounds } from './axis-scale.ts';
import type { AxisScale } from './axis-scale.ts';
import type { Box, Size } from './pen.ts';
import type { Readings } from './readings.ts';
import { roughWidth } from './set-type.ts';
import { extentOf, stretch } from './stretch.ts';

/** `ink` is the number of its series ink; without it, its place in the list. */
export type Source = { name: string; readings: Readings; ink?: number };

export type Series = {
  sources: readonly Source[];
  quantity: 'bytes' | 'duration';
  /** What is shown; both ends on the clock of the readings. */
  from: Milliseconds;
  to: Milliseconds;
  /** Readings further apart are not joined by a line. */
  gapMs?: Milliseconds;
  /** Moments in order of time, shown as ticks. */
  marks?: { name: string; at: ArrayLike<Milliseconds> };
  /** What the horizontal axis counts from. */
  zero: 'from' | 'to';
};

/** Where a name begins, and the middle of its line. */
export type NamePlace = { left: CssPixels; line: CssPixels };

export type SeriesLayout = { plot: Box; x: AxisScale; y: AxisScale; names: NamePlace[] };

export function seriesLayout(series: Series, size: Size): SeriesLayout {
  const narrow = size.width < 520;
  const names = namePlaces([...series.sources, ...(series.marks ? [series.marks] : [])], size.width);
  const [left, right, top] = [narrow ? 52 : 60, narrow ? 66 : 76, (names.at(-1)?.line ?? 0) + 20];
  const plot = {
    left,
    top,
    width: Math.max(1, size.width - left - right),
    height: Math.max(1, size.height - top - 22),
  };
  const [low, high] = roundBounds('linear', 0, greatestShown(series) * 1.04 || 1, 5);
  const x = axisScale('linear', series.from, Math.max(series.from + 1, series.to), {
    from: plot.left,
    to: plot.left + plot.width,
  });
  const y = axisScale('linear', low, high, { from: plot.top + plot.height, to: plot.top });
  const ticks = (wanted: number) => timeTicks(series, wanted);
  return { plot, x: Object.assign(x, { ticks }), y, names };
}

/** In a row above the plot that wraps once it is full; widths by the count of letters. */
export function namePlaces(sources: readonly { name: string }[], width: CssPixels): NamePlace[] {
  let [left, line] = [8, 8];
  return sources.map(({ name }) => {
    const taken = 16 + roughWidth(name);
    if (left > 8 && left + taken > width - 8) [left, line] = [8, line + 15];
    const place = { left, line };
    left += taken + 14;
    return place;
  });
}

function greatestShown(series: Series): number {
  return series.sources.reduce((most, { readings }) => {
    const { first, end } = stretch(readings, series);
    return Math.max(most, extentOf(readings, first, end).greatest);
  }, 0);
}

const steps = [1, 2, 5].flatMap((digit) => [0.01, 0.1, 1].map((power) => digit * power));
const longSteps = [10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600];

/** Steps a person counts time in, laid out from the zero of the axis. */
function timeTicks({ from, to, zero }: Series, wanted: number): Milliseconds[] {
  const enough = (to - from) / 1000 / Math.max(1, wanted);
  const all = [...steps.sort((a, b) => a - b), ...longSteps];
  const step = (all.find((seconds) => seconds >= enough) ?? 43_200) * 1000;
  const count = Math.floor((to - from) / step + 1e-9);
  const direction = zero === 'from' ? 1 : -1;
  const start = zero === 'from' ? from : to;
  return Array.from({ length: count + 1 }, (_, i) => start + direction * i * step);
}
