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
  const heights = density(row.samples.bins, x, plot.left, plot.width);
  for (let i = 0; i < heights.length; i++) heights[i] *= room;
  drawRidge(pen, heights, { left: plot.left, base, ink });
  drawRowMarks(pen, row, layout, { inks, ink, base, figures, heights });
}

function drawKey(pen: Pen, { plot }: DistributionLayout, inks: Inks) {
  const parts = ['median', '95th percentile', '95 % interval'];
  let at = plot.left + plot.width - 40;
  for (const part of parts) at -= roughWidth(part) + 12;
  parts.forEach((part, i) => {
    const wide = i === 2;
    pen.fillStyle = i === 0 ? inks.mark : inks.text;
    pen.fillRect(at, wide ? 6 : 3, wide ? 12 : 1.5, wide ? 4 : 10);
    setType(pen, inks, 'left');
    pen.fillText(part, (at += wide ? 17 : 7), 8);
    at += roughWidth(part) + 12;
  });
}
