import { durationUnits } from '../../lab/model/quantity-text.ts';
import type { EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';
import { apart } from './apart.ts';
import { axisScale } from './axis-scale.ts';
import type { AxisScale, ScaleKind } from './axis-scale.ts';
import { drawAxis, quantityTicks } from './draw-axis.ts';
import { drawPoint, drawShape } from './draw-point.ts';
import type { Point, PointShape } from './draw-point.ts';
import { estimateBounds } from './estimate-bounds.ts';
import { seriesInk } from './inks.ts';
import type { Inks } from './inks.ts';
import { onGrid } from './pen.ts';
import type { Box, Pen, Size } from './pen.ts';
import { namePlaces } from './series-layout.ts';
import type { NamePlace } from './series-layout.ts';
import { roughWidth, setType } from './set-type.ts';
import { timeAxis, timeTexts } from './time-axis.ts';

/** Times of one thing measured again and again, by date. */
export type Timeline = {
  /** `isOpen`: the one that is looked at. */
  points: readonly (Point & { isOpen: boolean })[];
  levels: readonly { from: EpochMilliseconds; to: EpochMilliseconds; time: Milliseconds }[];
  /** Where a new level begins, and what is said of it. */
  shifts: readonly { at: EpochMilliseconds; text: string }[];
  /** Where what is measured was changed. */
  edits: readonly EpochMilliseconds[];
};

type Layout = { plot: Box; x: AxisScale; y: AxisScale; kind: ScaleKind };
type KeyPart = { name: string; mark: PointShape | 'open' | 'edit' };

const shapeNames: Record<PointShape, string> = {
  circle: 'conditions of this run',
  diamond: 'another version',
  triangle: 'another device or browser',
};

/** Each point with its interval, levels as lines, shifts as uprights with words. Draws nothing without a point. */
export function drawTimeline(pen: Pen, timeline: Timeline, size: Size, inks: Inks) {
  if (timeline.points.length === 0) return;
  const parts = keyParts(timeline);
  const places = namePlaces(parts, size.width);
  const layout = timelineLayout(timeline, size, (places.at(-1)?.line ?? 0) + 14);
  const { plot, x, y, kind } = layout;
  const times = quantityTicks(durationUnits, kind);
  const dpr = size.dpr;
  drawAxis(pen, { side: 'left', scale: y, kind, wanted: plot.height / 34, text: times, dpr }, plot, inks);
  const wanted = plot.width / 100;
  drawAxis(pen, { side: 'bottom', scale: x, kind: 'linear', wanted, text: timeTexts, dpr }, plot, inks);
  drawEdits(pen, timeline, layout, inks);
  drawShifts(pen, timeline, layout, { inks, dpr });
  const ink = seriesInk(inks, 0);
  pen.fillStyle = ink;
  pen.globalAlpha = 0.3;
  for (const { from, to, time } of timeline.levels) {
    pen.fillRect(x(from) - 5, y(time) - 2, x(to) - x(from) + 10, 4);
  }
  pen.globalAlpha = 1;
  for (const point of timeline.points) {
    drawPoint(pen, point, layout, ink);
    if (point.isOpen) drawRing(pen, x(point.x), y(point.estimate), inks);
  }
  drawKey(pen, parts, places, inks);
}

function timelineLayout({ points, shifts }: Timeline, size: Size, above: number): Layout {
  const left = size.width < 520 ? 52 : 60;
  const top = above + (shifts.length > 0 ? 16 : 0);
  const width = Math.max(1, size.width - left - 16);
  const plot = { left, top, width, height: Math.max(1, size.height - top - 22) };
  const estimates = points.map(({ estimate }) => estimate);
  const kind = Math.max(...estimates) > 10 * Math.min(...estimates) ? 'log' : 'linear';
  const [low, high] = estimateBounds(kind, points);
  const dates = points.map(({ x }) => x);
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  const room = first === last ? 3_600_000 : 0;
  return {
    plot,
    x: timeAxis(first - room, last + room, { from: left + 12, to: left + width - 12 }),
    y: axisScale(kind, low, high, { from: plot.top + plot.height, to: plot.top }),
    kind,
  };
}

function drawShifts(
  pen: Pen,
  { shifts }: Timeline,
  { plot, x }: Layout,
  { inks, dpr }: { inks: Inks; dpr: number },
) {
  const widest = Math.max(0, ...shifts.map(({ text }) => roughWidth(text)));
  const ends = { from: plot.left + widest / 2, to: plot.left + plot.width - widest / 2 };
  const wanted = shifts.map(({ at }) => x(at));
  const centres = apart(wanted, widest + 8, ends);
  shifts.forEach(({ text }, i) => {
    pen.fillStyle = inks.mark;
    pen.fillRect(onGrid(wanted[i], dpr), plot.top - 2, 1, plot.height + 2);
    setType(pen, inks, 'center', inks.mark, 600);
    pen.fillText(text, centres[i], plot.top - 9);
  });
}

/** A wedge that stands on the axis. */
function drawEdits(pen: Pen, { edits }: Timeline, { plot, x }: Layout, inks: Inks) {
  for (const at of edits) drawWedge(pen, x(at), plot.top + plot.height, inks);
}

function drawWedge(pen: Pen, at: number, foot: number, inks: Inks) {
  pen.fillStyle = inks.text;
  pen.fillRect(at - 1, foot - 9, 2, 9);
  pen.fillRect(at - 1, foot - 9, 6, 4);
}

function drawRing(pen: Pen, x: number, y: number, inks: Inks) {
  pen.strokeStyle = inks.mark;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.arc(x, y, 7, 0, 2 * Math.PI);
  pen.stroke();
}

/** Of what there is in the picture; that of the circle only where there are other shapes. */
function keyParts({ points, edits }: Timeline): KeyPart[] {
  const shapes = (['circle', 'diamond', 'triangle'] as const).filter((shape) =>
    points.some((point) => (point.shape ?? 'circle') === shape),
  );
  return [
    ...(points.some(({ isOpen }) => isOpen) ? [{ name: 'this run', mark: 'open' } as const] : []),
    ...(shapes.length > 1 ? shapes.map((mark) => ({ name: shapeNames[mark], mark })) : []),
    ...(edits.length > 0 ? [{ name: 'text changed', mark: 'edit' } as const] : []),
  ];
}

function drawKey(pen: Pen, parts: readonly KeyPart[], places: readonly NamePlace[], inks: Inks) {
  parts.forEach(({ name, mark }, i) => {
    const { left, line } = places[i];
    setType(pen, inks, 'left');
    pen.fillText(name, left + 18, line);
    pen.fillStyle = seriesInk(inks, 0);
    if (mark === 'edit') drawWedge(pen, left + 5, line + 4, inks);
    else drawShape(pen, mark === 'open' ? 'circle' : mark, left + 6, line);
    if (mark === 'open') drawRing(pen, left + 6, line, inks);
  });
}
