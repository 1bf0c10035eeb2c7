import type { CssPixels } from '../../lab/model/units.ts';
import type { Inks } from './inks.ts';
import type { Box, Pen } from './pen.ts';
import { lineHeight, setType } from './set-type.ts';

export type Crosshair = { plot: Box; x: CssPixels; y: CssPixels; lines: readonly string[] };

/** A hair across the plot, a dot at the value, and a label beside it that never leaves the plot. */
export function drawCrosshair(pen: Pen, { plot, x, y, lines }: Crosshair, inks: Inks) {
  const at = Math.min(plot.top + plot.height, Math.max(plot.top, y));
  pen.fillStyle = inks.mark;
  pen.globalAlpha = 0.5;
  pen.fillRect(Math.round(x), plot.top, 1, plot.height);
  pen.globalAlpha = 1;
  pen.fillRect(Math.round(x) - 2, at - 2.5, 5, 5);

  setType(pen, inks, 'left', inks.mark);
  const width = Math.max(...lines.map((line) => pen.measureText(line).width)) + 14;
  const height = lines.length * (lineHeight + 1) + 8;
  const beside = x + 10 + width > plot.left + plot.width ? x - 10 - width : x + 10;
  const left = Math.max(plot.left, beside);
  const top = Math.min(plot.top + plot.height - height, Math.max(plot.top, at - height / 2));
  pen.fillStyle = inks.grid;
  pen.fillRect(left - 1, top - 1, width + 2, height + 2);
  pen.fillStyle = inks.ground;
  pen.fillRect(left, top, width, height);
  pen.fillStyle = inks.mark;
  lines.forEach((line, i) => pen.fillText(line, left + 7, top + 4 + (i + 0.5) * (lineHeight + 1)));
}
