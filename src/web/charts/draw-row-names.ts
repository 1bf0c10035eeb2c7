import { durationText, marginText } from '../../lab/model/quantity-text.ts';
import type { CssPixels } from '../../lab/model/units.ts';
import type { DistributionLayout, DistributionRow } from './distribution-layout.ts';
import { figuresOf } from './figures.ts';
import { fitted } from './fitted.ts';
import type { Inks } from './inks.ts';
import type { Pen } from './pen.ts';
import { setType } from './set-type.ts';

type NameStyle = { inks: Inks; ink: string; base: CssPixels; top: CssPixels };

/** A row's name and its estimate: at either side of the plot, or, on a narrow screen, in a line above the density. */
export function drawRowNames(pen: Pen, row: DistributionRow, layout: DistributionLayout, style: NameStyle) {
  if (layout.namesBeside) drawBeside(pen, row, layout, style);
  else drawAbove(pen, row, layout, style);
}

function drawBeside(pen: Pen, row: DistributionRow, { plot }: DistributionLayout, style: NameStyle) {
  const { inks, ink, base } = style;
  const { value, margin } = textsOf(row);
  const left = plot.left + plot.width + 14;
  setType(pen, inks, 'right', ink, 600);
  pen.fillText(fitted(pen, row.name, plot.left - 16), plot.left - 12, base - 8);
  setType(pen, inks, 'left', inks.mark, 600);
  pen.fillText(value, left, margin ? base - 15 : base - 8);
  setType(pen, inks, 'left');
  if (margin) pen.fillText(margin, left, base - 1);
}

function drawAbove(pen: Pen, row: DistributionRow, { plot }: DistributionLayout, style: NameStyle) {
  const { inks, ink, top } = style;
  const { value, margin } = textsOf(row);
  setType(pen, inks, 'left', ink, 600);
  pen.fillText(fitted(pen, row.name, plot.width - 130), plot.left, top + 8);
  setType(pen, inks, 'right', inks.mark, 600);
  pen.fillText(margin ? `${value} ${margin}` : value, plot.left + plot.width, top + 8);
}

function textsOf({ samples, summary }: DistributionRow): { value: string; margin?: string } {
  const figures = figuresOf(samples, summary);
  if (!figures) return { value: 'no samples yet' };
  if (!summary) return { value: durationText(figures.p50) };
  if (summary.likeEmpty) return { value: 'like an empty call' };
  const value = durationText(summary.estimate);
  return summary.interval ? { value, margin: marginText(summary.estimate, summary.interval) } : { value };
}
