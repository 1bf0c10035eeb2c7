import { scaleTime } from 'd3-scale';
import type { CssPixels, EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';
import { axisScale } from './axis-scale.ts';
import type { AxisScale } from './axis-scale.ts';

const dayMs: Milliseconds = 86_400_000;

const formats = {
  year: new Intl.DateTimeFormat('en-GB', { year: 'numeric' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' }),
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }),
  time: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }),
  second: new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
};

/** A scale of points in time with ticks where calendar and clock are round, in the time zone of the device. */
export function timeAxis(
  low: EpochMilliseconds,
  high: EpochMilliseconds,
  range: { from: CssPixels; to: CssPixels },
): AxisScale {
  const scale = axisScale('linear', low, high, range);
  const ticks = (wanted: number) =>
    scaleTime()
      .domain([low, high])
      .ticks(Math.max(1, wanted))
      .map((date) => date.getTime());
  return Object.assign(scale, { ticks });
}

/** As much of each tick as tells it from its neighbours: `2026`, `Nov 2026`, `3 Nov`, `14:05`. */
export function timeTexts(ticks: readonly EpochMilliseconds[]): string[] {
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : dayMs;
  return ticks.map((tick) => formatFor(step, new Date(tick)).format(tick));
}

function formatFor(step: Milliseconds, date: Date): Intl.DateTimeFormat {
  if (step >= 360 * dayMs) return formats.year;
  if (step >= 27 * dayMs) return formats.month;
  const isMidnight = date.getHours() === 0 && date.getMinutes() === 0 && date.getSeconds() === 0;
  if (step >= dayMs || isMidnight) return formats.day;
  return step >= 60_000 ? formats.time : formats.second;
}
