import { countText, durationUnits } from '../../lab/model/quantity-text.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import { axisScale } from './axis-scale.ts';
import type { AxisScale } from './axis-scale.ts';
import { drawAxis, quantityTicks } from './draw-axis.ts';
import { drawNames } from './draw-names.ts';
import { drawPoint } from './draw-point.ts';
import type { Point } from './draw-point.ts';
import { estimateBounds } from './estimate-bounds.ts';
import { seriesInk } from './inks.ts';
import type { Inks } from './inks.ts';
import type { Box, Pen, Size } from './pen.ts';
import { namePlaces } from './series-layout.ts';
import type { NamePlace } from './series-layout.ts';

/** Times of one case by size, the least first, and the fitted growth where there is one. */
export type SweepLine = { name: string; points: readonly Point[]; fit?: (n: number) => Milliseconds };

type SweepLayout = { plot: Box; x: AxisScale; y: AxisScale; names: NamePlace[] };

/**
 * Time by size on two log scales, a line each case with its intervals; behind it, wide and faint, the fitted growth.
 * Draws
 * nothing without a point. A line without points has no name, and its ink is kept free. Sizes above zero.
 */
export function drawSweep(pen: Pen, lines: readonly SweepLine[], size: Size, inks: Inks) {
  const colored = lines
    .map((line, i) => ({ ...line, color: seriesInk(inks, i) }))
    .filter(({ points }) => points.length > 0);
  if (colored.length === 0) return;
  const layout = sweepLayout(colored, size);
  const { plot, x, y, names } = layout;
  const axis = { kind: 'log', dpr: size.dpr } as const;
  const times = quantityTicks(durationUnits, 'log');
  drawAxis(pen, { ...axis, side: 'left', scale: y, wanted: plot.height / 34, text: times }, plot, inks);
  drawAxis(pen, { ...axis, side: 'bottom', scale: x, wanted: plot.width / 80, text: sizeTexts }, plot, inks);
  for (const line of colored) drawFit(pen, line, layout);
  for (const { points, color } of colored) {
    pen.strokeStyle = color;
    pen.lineWidth = 1.5;
    strokeThrough(
      pen,
      points.map(({ x: n, estimate }) => [x(n), y(estimate)]),
    );
    for (const point of points) drawPoint(pen, point, layout, color);
  }
  drawNames(pen, colored, names, inks);
}

function sweepLayout(lines: readonly SweepLine[], size: Size): SweepLayout {
  const points = lines.flatMap((line) => line.points);
  const names = namePlaces(lines, size.width);
  const left = size.width < 520 ? 52 : 60;
  const top = (names.at(-1)?.line ?? 0) + 20;
  const width = Math.max(1, size.width - left - 16);
  const plot = { left, top, width, height: Math.max(1, size.height - top - 22) };
  const sizes = points.map(({ x }) => x);
  const ends = { from: left + 10, to: left + width - 10 };
  const [low, high] = estimateBounds('log', points);
  return {
    plot,
    x: axisScale('log', Math.min(...sizes), Math.max(...sizes), ends),
    y: axisScale('log', low, high, { from: plot.top + plot.height, to: plot.top }),
    names,
  };
}

function drawFit(
  pen: Pen,
  { points, fit, color }: SweepLine & { color: string },
  { plot, x, y }: SweepLayout,
) {
  const [first, last] = [points.at(0), points.at(-1)];
  if (!fit || !first || !last) return;
  const [from, to, floor] = [x(first.x), x(last.x), plot.top + plot.height];
  const steps = Math.ceil((to - from) / 8);
  const places = Array.from({ length: steps + 1 }, (_, i) => {
    const at = from + ((to - from) * i) / Math.max(1, steps);
    return [at, y(fit(x.invert(at)))] as const;
  });
  pen.strokeStyle = color;
  pen.lineWidth = 7;
  pen.globalAlpha = 0.25;
  strokeThrough(
    pen,
    places.filter(([, at]) => at >= plot.top && at <= floor),
  );
  pen.globalAlpha = 1;
}

function strokeThrough(pen: Pen, places: readonly (readonly [number, number])[]) {
  pen.lineJoin = 'round';
  pen.beginPath();
  places.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.stroke();
}

const sizeTexts = (sizes: readonly number[]) => sizes.map(sizeText);

/** `10,000`; `0.25` */
export const sizeText = (n: number): string => (Number.isInteger(n) ? countText(n) : String(n));
