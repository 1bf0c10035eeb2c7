import { byteUnits, bytesText, durationText, durationUnits } from '../../lab/model/quantity-text.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { apart } from './apart.ts';
import { drawAxis, quantityTicks } from './draw-axis.ts';
import { drawMarks } from './draw-marks.ts';
import { drawNames } from './draw-names.ts';
import { drawReadings } from './draw-readings.ts';
import { seriesInk } from './inks.ts';
import type { Inks } from './inks.ts';
import type { Pen, Size } from './pen.ts';
import { seriesLayout } from './series-layout.ts';
import type { Readings } from './readings.ts';
import type { Series, SeriesLayout, Source } from './series-layout.ts';
import { lineHeight, setType } from './set-type.ts';

/**
 * Readings over time, a line each source, its name above and its last value at the right.
 * Lines break where readings are too far apart. Cost: O(pixels × log readings) where
 * extents of readings are known, else O(readings shown).
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
  for (const { readings, color } of colored) drawReadings(pen, readings, layout, { ...series, color });
  drawMarks(pen, series, layout, inks);
  const named = series.marks ? [...colored, { ...series.marks, color: inks.mark }] : colored;
  drawNames(pen, named, layout.names, inks);
  drawLast(pen, colored, layout, { series, inks });
}

type Colored = Source & { color: string };

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
