import { tickTexts } from '../../lab/model/quantity-text.ts';
import type { QuantityUnit } from '../../lab/model/quantity-text.ts';
import type { CssPixels } from '../../lab/model/units.ts';
import type { AxisScale, ScaleKind } from './axis-scale.ts';
import type { Inks } from './inks.ts';
import { onGrid } from './pen.ts';
import type { Box, Pen } from './pen.ts';
import { roughWidth, setType } from './set-type.ts';

export type Axis = {
  side: 'left' | 'bottom';
  scale: AxisScale;
  kind: ScaleKind;
  /** About how many ticks there is room for. */
  wanted: number;
  text: (values: readonly number[]) => string[];
  dpr: number;
};

/** Between two texts beside each other. */
const APART: CssPixels = 4;

/** Ticks in one common unit on a linear axis; on a log axis each in its own. */
export function quantityTicks(units: readonly QuantityUnit[], kind: ScaleKind): Axis['text'] {
  return (values) =>
    kind === 'linear' ? tickTexts(values, units) : values.flatMap((value) => tickTexts([value], units));
}

/** Grid lines across the plot and the ticks' texts outside it. */
export function drawAxis(pen: Pen, axis: Axis, plot: Box, inks: Inks) {
  const values = axis.scale.ticks(axis.wanted);
  const texts = axis.text(values);
  const hair = 1 / axis.dpr;
  pen.fillStyle = inks.grid;
  for (const value of values) {
    const at = onGrid(axis.scale(value), axis.dpr);
    if (axis.side === 'left') pen.fillRect(plot.left, at, plot.width, Math.max(hair, 0.5));
    else pen.fillRect(at, plot.top, Math.max(hair, 0.5), plot.height);
  }
  setType(pen, inks, axis.side === 'left' ? 'right' : 'center');
  const places = values.map((value) => axis.scale(value));
  if (axis.side === 'left') places.forEach((at, i) => pen.fillText(texts[i], plot.left - 6, at));
  else drawBelow(pen, texts, places, plot);
}

/** From the right, where the unit is named: what would run into the text beside it is left out. */
function drawBelow(pen: Pen, texts: readonly string[], places: readonly CssPixels[], plot: Box) {
  let free = Infinity;
  const fromRight = places.map((_, i) => i).sort((a, b) => places[b] - places[a]);
  for (const i of fromRight) {
    const half = roughWidth(texts[i]) / 2;
    const at = inside(texts[i], places[i], plot);
    if (at + half > free) continue;
    pen.fillText(texts[i], at, plot.top + plot.height + 10);
    free = at - half - APART;
  }
}

/** A centred text's place, kept within a little more than the plot's width. */
function inside(text: string, at: number, plot: Box): number {
  const half = roughWidth(text) / 2;
  return Math.min(plot.left + plot.width + 7 - half, Math.max(plot.left - 7 + half, at));
}
