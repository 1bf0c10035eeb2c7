import { durationUnits } from '../../lab/model/quantity-text.ts';
import type { CssPixels } from '../../lab/model/units.ts';
import { density } from './density.ts';
import { distributionLayout } from './distribution-layout.ts';
import type { DistributionLayout, DistributionRow, Distributions } from './distribution-layout.ts';
import { drawAxis, quantityTicks } from './draw-axis.ts';
import { figuresOf } from './figures.ts';
import { drawRidge } from './draw-ridge.ts';
import { drawRowMarks } from './draw-row-marks.ts';
import { drawRowNames } from './draw-row-names.ts';
import { seriesInk } from './inks.ts';
import type { Inks } from './inks.ts';
import type { Pen, Size } from './pen.ts';
import { roughWidth, setType } from './set-type.ts';

const lineAbove: CssPixels = 16;
const underBase: CssPixels = 9;

/**
 * Every case's distribution on one axis, a row each: the density above a line, a rule at the median, a
 * tick at the 95th percentile, and below the line the estimate with its interval where there is one.
 * Each row's density is drawn to its own peak. Cost: O(bins + pixels) a row, whatever the count.
 */
export function drawDistribution(pen: Pen, distributions: Distributions, size: Size, inks: Inks) {
  const layout = distributionLayout(distributions, size);
  const { plot, x } = layout;
  const { rows, kind } = distributions;
  const text = quantityTicks(durationUnits, kind);
  const wanted = plot.width / 80;
  drawAxis(pen, { side: 'bottom', scale: x, kind, wanted, text, dpr: size.dpr }, plot, inks);
  drawKey(pen, layout, inks);
  rows.forEach((row, i) => drawRow(pen, row, layout, { inks, ink: seriesInk(inks, row.ink ?? i), index: i }));
}

type RowStyle = { inks: Inks; ink: string; index: number };

function drawRow(pen: Pen, row: DistributionRow, layout: DistributionLayout, style: RowStyle) {
  const { plot, x, rowHeight, namesBeside } = layout;
  const { inks, ink, index } = style;
  const top = plot.top + index * rowHeight;
  const base = Math.round(top + rowHeight - underBase);
  const figures = figuresOf(row.samples, row.summary);
  drawRowNames(pen, row, layout, { inks, ink, base, top });
  pen.fillStyle = inks.grid;
  pen.fillRect(plot.left, base, plot.width, 1);
  if (!figures) return;
  const room = rowHeight - underBase - (namesBeside ? 4 : lineAbove);
  const heights = density(row.samples.bins, x, plot.left, plot.width).map((share) => share * room);
  drawRidge(pen, heights, { left: plot.left, base, ink });
  drawRowMarks(pen, row, layout, { inks, ink, base, figures, heights });
}

function drawKey(pen: Pen, { plot }: DistributionLayout, inks: Inks) {
  const right = plot.left + plot.width;
  setType(pen, inks, 'right');
  const parts = ['95 % interval', '95th percentile', 'median'];
  let at = right;
  parts.forEach((part, i) => {
    pen.fillStyle = inks.text;
    pen.fillText(part, at, 8);
    at -= roughWidth(part) + 4;
    pen.fillStyle = i === 2 ? inks.mark : inks.text;
    if (i === 0) pen.fillRect((at -= 12), 6, 12, 4);
    else pen.fillRect((at -= 2), 3, 1.5, 10);
    at -= 14;
  });
}
