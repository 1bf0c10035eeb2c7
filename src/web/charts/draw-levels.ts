import { durationText } from '../../lab/model/quantity-text.ts';
import { apart } from './apart.ts';
import type { Figures } from './figures.ts';
import type { Inks } from './inks.ts';
import { onGrid } from './pen.ts';
import type { Pen } from './pen.ts';
import { lineHeight, setType } from './set-type.ts';
import type { TraceLayout } from './trace-layout.ts';

const names = ['max', 'p99', 'p95', 'p50', 'min'] as const;

/** A line across the plot at each figure on the scale, and its name and value at the right, none over another. */
export function drawLevels(pen: Pen, figures: Figures, { plot, y }: TraceLayout, inks: Inks, dpr: number) {
  const right = plot.left + plot.width;
  const ends = { from: plot.top, to: plot.top + plot.height };
  const heights = names.map((name) => Math.min(ends.to, Math.max(ends.from, y(figures[name]))));
  const centres = apart(heights, lineHeight, ends);
  pen.strokeStyle = inks.text;
  pen.lineWidth = 1;
  pen.globalAlpha = 0.55;
  pen.beginPath();
  names.forEach((_, i) => {
    pen.moveTo(right + 1, heights[i]);
    pen.lineTo(right + 8, centres[i]);
  });
  pen.stroke();
  names.forEach((name, i) => {
    if (figures[name] > y.high || figures[name] < y.low) return;
    pen.fillStyle = inks.mark;
    pen.globalAlpha = name === 'p50' ? 0.6 : 0.3;
    pen.fillRect(plot.left, onGrid(heights[i] - 0.5, dpr), plot.width, 1);
  });
  pen.globalAlpha = 1;
  names.forEach((name, i) => {
    const strong = name === 'p50';
    setType(pen, inks, 'left', strong ? inks.mark : inks.text, strong ? 600 : 400);
    pen.fillText(`${name} ${durationText(figures[name])}`, right + 11, centres[i]);
  });
}
