import type { CssPixels } from '../../lab/model/units.ts';
import type { DistributionLayout, DistributionRow } from './distribution-layout.ts';
import type { Figures } from './figures.ts';
import type { Inks } from './inks.ts';
import type { Pen } from './pen.ts';

type MarkStyle = { inks: Inks; ink: string; base: CssPixels };

/** Median, 95th percentile, a caret where samples go on beyond the axis; the estimate and its interval below the line. */
export function drawRowMarks(
  pen: Pen,
  row: DistributionRow,
  layout: DistributionLayout,
  style: MarkStyle & { figures: Figures; heights: Float64Array },
) {
  drawQuantiles(pen, layout, style);
  drawEstimate(pen, row, layout, style);
}

function drawQuantiles(
  pen: Pen,
  { plot, x }: DistributionLayout,
  { figures, heights, base, inks, ink }: MarkStyle & { figures: Figures; heights: Float64Array },
) {
  const median = x(figures.p50);
  const right = plot.left + plot.width;
  const height = heights.at(Math.floor(median - plot.left)) ?? 0;
  if (median >= plot.left && median <= right) {
    pen.fillStyle = inks.mark;
    pen.fillRect(Math.round(median) - 0.5, base - Math.max(8, height), 1.5, Math.max(8, height));
  }
  pen.fillStyle = ink;
  if (x(figures.p95) <= right) pen.fillRect(Math.round(x(figures.p95)), base - 6, 1.5, 10);
  if (figures.max > x.high) drawCaret(pen, right, base - 4);
}

/** Something goes on beyond the right end. */
function drawCaret(pen: Pen, right: CssPixels, middle: CssPixels) {
  pen.beginPath();
  pen.moveTo(right + 5, middle);
  pen.lineTo(right + 1, middle - 3);
  pen.lineTo(right + 1, middle + 3);
  pen.closePath();
  pen.fill();
}

function drawEstimate(
  pen: Pen,
  { summary }: DistributionRow,
  { plot, x }: DistributionLayout,
  { inks, ink, base }: MarkStyle,
) {
  if (!summary?.interval) return;
  const within = (at: number) => Math.min(plot.left + plot.width, Math.max(plot.left, at));
  const [from, to] = [within(x(summary.interval.low)), within(x(summary.interval.high))];
  const width = Math.max(3, to - from);
  const left = (from + to - width) / 2;
  pen.fillStyle = ink;
  pen.fillRect(left, base + 3, width, 4);
  pen.fillStyle = inks.mark;
  pen.fillRect(within(x(summary.estimate)) - 0.75, base + 2, 1.5, 6);
}
