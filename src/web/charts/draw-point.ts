import type { Interval } from '../../lab/model/interval.ts';
import type { CssPixels, Milliseconds } from '../../lab/model/units.ts';
import type { AxisScale } from './axis-scale.ts';
import type { Box, Pen } from './pen.ts';

export type PointShape = 'circle' | 'diamond' | 'triangle';

/** A time at a place on the horizontal axis, with its interval where there is one. */
export type Point = { x: number; estimate: Milliseconds; interval?: Interval; shape?: PointShape };

const radius = 3.5;

/** The interval as an upright bar, cut at the plot's edges, and the estimate as a shape on it. */
export function drawPoint(
  pen: Pen,
  { x: value, estimate, interval, shape = 'circle' }: Point,
  { plot, x, y }: { plot: Box; x: AxisScale; y: AxisScale },
  ink: string,
) {
  const at = x(value);
  if (interval) {
    const within = (end: Milliseconds) => Math.min(plot.top + plot.height, Math.max(plot.top, y(end)));
    pen.strokeStyle = ink;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(at, within(interval.high));
    pen.lineTo(at, within(interval.low));
    pen.stroke();
  }
  pen.fillStyle = ink;
  drawShape(pen, shape, at, y(estimate));
}

/** Filled with the ink in force. Told apart without colour. */
export function drawShape(pen: Pen, shape: PointShape, x: CssPixels, y: CssPixels) {
  pen.beginPath();
  if (shape === 'circle') pen.arc(x, y, radius, 0, 2 * Math.PI);
  else {
    const wide = radius + 1.5;
    pen.moveTo(x, y - wide);
    pen.lineTo(x + wide, shape === 'diamond' ? y : y + radius);
    if (shape === 'diamond') pen.lineTo(x, y + wide);
    pen.lineTo(x - wide, shape === 'diamond' ? y : y + radius);
    pen.closePath();
  }
  pen.fill();
}
