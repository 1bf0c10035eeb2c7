import type { CssPixels } from '../../lab/model/units.ts';
import { axisScale } from './axis-scale.ts';
import type { FlameWindow } from './flame-window.ts';
import type { Inks } from './inks.ts';
import { onGrid, type Pen, type Size } from './pen.ts';
import { roughWidth, setType } from './set-type.ts';

/** From one text to the next, about. */
const apart: CssPixels = 110;

/** Round amounts along a window, each with a hair and its text at the right of it. */
export function drawRuler(
  pen: Pen,
  { from, to }: FlameWindow,
  textsOf: (values: readonly number[]) => string[],
  size: Size,
  inks: Inks,
): void {
  const scale = axisScale('linear', from, to, { from: 0, to: size.width });
  const values = scale.ticks(Math.max(1, Math.floor(size.width / apart)));
  const texts = textsOf(values);
  values.forEach((value, i) => {
    const at = onGrid(scale(value), size.dpr);
    pen.fillStyle = inks.grid;
    pen.fillRect(at, 0, 1, size.height);
    if (at + 4 + roughWidth(texts[i]) > size.width) return;
    setType(pen, inks, 'left');
    pen.fillText(texts[i], at + 4, size.height / 2);
  });
}
