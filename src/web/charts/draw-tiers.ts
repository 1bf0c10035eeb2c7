import { durationUnits } from '../../lab/model/quantity-text.ts';
import { tierRoles, type TierRole, type TierStretch } from '../../lab/model/tier-report.ts';
import type { CssPixels } from '../../lab/model/units.ts';
import { axisScale, type AxisScale } from './axis-scale.ts';
import { drawAxis, quantityTicks } from './draw-axis.ts';
import { flamePalette, meaningColor, type Meaning } from './flame-palette.ts';
import type { Inks } from './inks.ts';
import { onGrid, type Box, type Pen, type Size } from './pen.ts';
import { namePlaces } from './series-layout.ts';
import { setType } from './set-type.ts';

export type TierCourse = { stretches: readonly TierStretch[]; names: Record<TierRole, string> };

/** The same as in flame graphs. */
const meaningOf: Record<TierRole, Meaning> = {
  interpreter: 'slow',
  baseline: 'warm',
  middle: 'warmer',
  top: 'top',
};

/** From below: what an engine works towards stands on the ground. */
const stack = tierRoles.toReversed();

/** Parts of the time in each tier, one column a stretch; where nothing ran, nothing. */
export function drawTiers(pen: Pen, { stretches, names }: TierCourse, size: Size, inks: Inks): void {
  if (stretches.length === 0) return;
  const parts = tierRoles.map((role) => ({ name: names[role], role }));
  const places = namePlaces(parts, size.width);
  const layout = tiersLayout(stretches, size, (places.at(-1)?.line ?? 0) + 16);
  const { plot, x, y } = layout;
  const axis = { kind: 'linear', dpr: size.dpr } as const;
  drawAxis(pen, { ...axis, side: 'left', scale: y, wanted: 4, text: percents }, plot, inks);
  const times = quantityTicks(durationUnits, 'linear');
  drawAxis(pen, { ...axis, side: 'bottom', scale: x, wanted: plot.width / 90, text: times }, plot, inks);
  const palette = flamePalette(inks);
  const colorOf = (role: TierRole) => meaningColor(palette, meaningOf[role]);
  for (const stretch of stretches)
    drawStretch(pen, stretch, layout, { colorOf, dpr: size.dpr, hair: inks.mark });
  parts.forEach(({ name, role }, nth) => {
    const { left, line } = places[nth];
    pen.fillStyle = colorOf(role);
    pen.fillRect(left, line - 5, 10, 10);
    setType(pen, inks, 'left');
    pen.fillText(name, left + 15, line);
  });
}

const percents = (values: readonly number[]) => values.map((value) => `${Math.round(100 * value)}\u00a0%`);

type Layout = { plot: Box; x: AxisScale; y: AxisScale };

function tiersLayout(stretches: readonly TierStretch[], size: Size, top: CssPixels): Layout {
  const left = 48;
  const plot = {
    left,
    top,
    width: Math.max(1, size.width - left - 12),
    height: Math.max(1, size.height - top - 22),
  };
  const [from, to] = [stretches[0].fromMs, stretches[stretches.length - 1].toMs];
  return {
    plot,
    x: axisScale('linear', from, to, { from: plot.left, to: plot.left + plot.width }),
    y: axisScale('linear', 0, 1, { from: plot.top + plot.height, to: plot.top }),
  };
}

type Look = { colorOf: (role: TierRole) => string; dpr: number; hair: string };

/** With a hair between tiers, for eyes that do not tell the colours apart. */
function drawStretch(
  pen: Pen,
  { fromMs, toMs, shares }: TierStretch,
  { x, y }: Layout,
  { colorOf, dpr, hair }: Look,
) {
  const [from, to] = [onGrid(x(fromMs), dpr), onGrid(x(toMs), dpr)];
  let below = 0;
  for (const role of stack) {
    const [foot, head] = [onGrid(y(below), dpr), onGrid(y(below + shares[role]), dpr)];
    below += shares[role];
    pen.fillStyle = colorOf(role);
    pen.fillRect(from, head, to - from, foot - head);
    pen.fillStyle = hair;
    if (foot - head > 2 && below < 0.999) pen.fillRect(from, head, to - from, 1);
  }
}
