import type { Inks } from './inks.ts';
import type { Pen } from './pen.ts';
import type { Series, SeriesLayout } from './series-layout.ts';
import { firstFrom } from './stretch.ts';

/** Moments, as ticks on the floor of the plot. */
export function drawMarks(pen: Pen, series: Series, { plot, x }: SeriesLayout, inks: Inks) {
  const { marks, from, to } = series;
  if (!marks) return;
  pen.fillStyle = inks.mark;
  const floor = plot.top + plot.height;
  for (let i = firstFrom(marks.at, from); i < marks.at.length && marks.at[i] <= to; i++)
    pen.fillRect(Math.round(x(marks.at[i])) - 1, floor - 9, 2, 9);
}
