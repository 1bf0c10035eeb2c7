import type { CssPixels, Milliseconds } from '../../lab/model/units.ts';
import type { Pen } from './pen.ts';
import type { Readings } from './readings.ts';
import type { SeriesLayout } from './series-layout.ts';
import { extentOf, firstFrom, stretch } from './stretch.ts';

type Shown = { from: Milliseconds; to: Milliseconds; gapMs?: Milliseconds; color: string };

/**
 * One line through the readings shown, broken where two are further apart than `gapMs`. Where many share
 * a pixel column it is drawn as one upright a column, from least to greatest.
 */
export function drawReadings(pen: Pen, readings: Readings, layout: SeriesLayout, shown: Shown) {
  const { first, end } = stretch(readings, shown);
  pen.strokeStyle = shown.color;
  pen.lineJoin = 'round';
  const perPixel = (end - first) / layout.plot.width;
  const dense = perPixel > 2;
  pen.lineWidth = perPixel > 0.5 ? 1 : 1.5;
  pen.beginPath();
  (dense ? pathOfColumns : pathOfReadings)(pen, readings, layout, {
    first,
    end,
    gapMs: shown.gapMs ?? Infinity,
  });
  pen.stroke();
}

type Part = { first: number; end: number; gapMs: Milliseconds };

function pathOfReadings(
  pen: Pen,
  { at, values }: Readings,
  { x, y }: SeriesLayout,
  { first, end, gapMs }: Part,
) {
  for (let i = first; i < end; i++) {
    const joined = i > first && at[i] - at[i - 1] <= gapMs;
    const alone = !joined && (i + 1 === end || at[i + 1] - at[i] > gapMs);
    if (joined) pen.lineTo(x(at[i]), y(values[i]));
    // A reading between two gaps has no line to be part of: a stroke of its own.
    else pen.moveTo(x(at[i]) - (alone ? 1 : 0), y(values[i]));
    if (alone) pen.lineTo(x(at[i]) + 1, y(values[i]));
  }
}

/**
 * Cost: O(columns × log readings) where their extents are known, else O(readings).
 *
 * Wide lines of a thousand turns cost 6 ms each without a graphics card, uprights and hairlines 0.4.
 */
function pathOfColumns(pen: Pen, readings: Readings, { x, y }: SeriesLayout, { first, end, gapMs }: Part) {
  const { at, values } = readings;
  for (let i = first; i < end;) {
    const column: CssPixels = Math.floor(x(at[i]));
    const next = firstFrom(at, x.invert(column + 1), i + 1, end);
    // Down or up from where the column before ended, so that steep parts are whole.
    const before = i > first && at[i] - at[i - 1] <= gapMs ? values[i - 1] : values[i];
    const shown = extentOf(readings, i, next);
    const [least, greatest] = [Math.min(before, shown.least), Math.max(before, shown.greatest)];
    pen.moveTo(column + 0.5, Math.round(y(least)) + 1);
    pen.lineTo(column + 0.5, Math.round(y(greatest)) - 1);
    i = next;
  }
}
