import { byteUnits, bytesText, durationText, durationUnits } from '../../lab/model/quantity-text.ts';
import type { CssPixels, Milliseconds } from '../../lab/model/units.ts';
import { apart } from './apart.ts';
import { drawAxis, quantityTicks } from './draw-axis.ts';
import { seriesInk } from './inks.ts';
import type { Inks } from './inks.ts';
import type { Pen, Size } from './pen.ts';
import { seriesLayout } from './series-layout.ts';
import type { Readings, Series, SeriesLayout, Source } from './series-layout.ts';
import { lineHeight, setType } from './set-type.ts';

/**
 * Readings over time, a line each source, its name above and its last value at the right.
 * Lines break where readings are too far apart. Cost: O(readings shown), and O(pixels) of drawing.
 */
export function drawSeries(pen: Pen, series: Series, size: Size, inks: Inks) {
  const layout = seriesLayout(series, size);
  const { plot, x, y } = layout;
  const units = series.quantity === 'bytes' ? byteUnits : durationUnits;
  const values = quantityTicks(units, 'linear');
  const axis = { kind: 'linear', dpr: size.dpr } as const;
  drawAxis(pen, { ...axis, side: 'left', scale: y, wanted: plot.height / 34, text: values }, plot, inks);
  const times = (ticks: readonly Milliseconds[]) => ticks.map((tick) => timeText(tick, series));
  drawAxis(pen, { ...axis, side: 'bottom', scale: x, wanted: plot.width / 90, text: times }, plot, inks);
  const colored = series.sources.map((source, i) => ({ ...source, color: seriesInk(inks, source.ink ?? i) }));
  for (const { readings, color } of colored) drawLine(pen, readings, layout, { series, color });
  drawNames(pen, colored, size, inks);
  drawLast(pen, colored, layout, { series, inks });
}

type Colored = Source & { color: string };

function drawLine(
  pen: Pen,
  { at, values }: Readings,
  { plot, x, y }: SeriesLayout,
  { series, color }: { series: Series; color: string },
) {
  const { from, to, gapMs = Infinity } = series;
  pen.strokeStyle = color;
  pen.lineWidth = 1.5;
  pen.lineJoin = 'round';
  pen.beginPath();
  let before = -Infinity;
  for (let i = firstShown(at, from); i < at.length && at[i] <= to;) {
    const column = Math.floor(x(at[i]));
    const start = { x: x(at[i]), y: y(values[i]) };
    const joined = at[i] - before <= gapMs;
    let [top, bottom, last] = [start.y, start.y, start];
    for (; i < at.length && at[i] <= to && Math.floor(x(at[i])) === column; i++) {
      last = { x: x(at[i]), y: y(values[i]) };
      top = Math.min(top, last.y);
      bottom = Math.max(bottom, last.y);
      before = at[i];
    }
    if (joined) pen.lineTo(start.x, start.y);
    else pen.moveTo(start.x, start.y);
    // A reading between two gaps has no line to be part of: a stroke of its own.
    if (top < bottom) strokeThrough(pen, column + 0.5, top, bottom);
    pen.lineTo(Math.min(last.x + (joined ? 0 : 1), plot.left + plot.width), last.y);
  }
  pen.stroke();
}

function strokeThrough(pen: Pen, at: CssPixels, top: CssPixels, bottom: CssPixels) {
  pen.lineTo(at, top);
  pen.lineTo(at, bottom);
}

function firstShown(at: ArrayLike<Milliseconds>, from: Milliseconds): number {
  let [start, end] = [0, at.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if (at[middle] < from) start = middle + 1;
    else end = middle;
  }
  return start;
}

/** Names with a dash of their ink, in a row above the plot that wraps once it is full. */
function drawNames(pen: Pen, sources: readonly Colored[], size: Size, inks: Inks) {
  let [left, line] = [8, 8];
  for (const { name, color } of sources) {
    setType(pen, inks, 'left');
    const width = pen.measureText(name).width + 20;
    if (left > 8 && left + width > size.width - 8) [left, line] = [8, line + 15];
    pen.fillText(name, left + 16, line);
    pen.fillStyle = color;
    pen.fillRect(left, line - 1, 11, 2);
    left += width + 14;
  }
}

function drawLast(
  pen: Pen,
  sources: readonly Colored[],
  { plot, x, y }: SeriesLayout,
  { series, inks }: { series: Series; inks: Inks },
) {
  const text = series.quantity === 'bytes' ? bytesText : durationText;
  const shown = sources.flatMap(({ readings, color }) => {
    const last = lastShown(readings, series);
    return last ? [{ ...last, color }] : [];
  });
  const ends = { from: plot.top, to: plot.top + plot.height };
  const centres = apart(
    shown.map(({ value }) => y(value)),
    lineHeight,
    ends,
  );
  shown.forEach(({ at, value, color }, i) => {
    pen.fillStyle = color;
    pen.fillRect(x(at) - 2, y(value) - 2, 4, 4);
    setType(pen, inks, 'left', color, 600);
    pen.fillText(text(value), plot.left + plot.width + 8, centres[i]);
  });
}

function lastShown({ at, values }: Readings, { from, to }: Series) {
  for (let i = at.length - 1; i >= 0 && at[i] >= from; i--) {
    if (at[i] <= to) return { at: at[i], value: values[i] };
  }
  return undefined;
}

function timeText(tick: Milliseconds, { from, to, zero }: Series): string {
  const ago = zero === 'from' ? tick - from : to - tick;
  if (zero === 'to' && ago === 0) return 'now';
  const { size, name } = units.find((unit) => to - from >= 2 * unit.size) ?? { size: 1_000, name: 's' };
  return `${zero === 'to' ? '−' : ''}${Number((ago / size).toFixed(2))}\u00a0${name}`;
}

const units = [
  { size: 3_600_000, name: 'h' },
  { size: 60_000, name: 'min' },
];
