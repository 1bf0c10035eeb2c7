import { countText, durationText } from '../../lab/model/quantity-text.ts';
import type { CssPixels } from '../../lab/model/units.ts';
import type { Inks } from './inks.ts';
import type { Pen } from './pen.ts';
import type { PixelColumns } from './pixel-columns.ts';
import type { Samples } from './samples.ts';
import { setType } from './set-type.ts';
import type { TraceLayout } from './trace-layout.ts';

/** Measured samples too slow for the scale: a caret above their columns, and how many they are. Warm-up is not told. */
export function drawClipped(
  pen: Pen,
  samples: Samples,
  { plot, x, y }: TraceLayout,
  { inks, bars }: { inks: Inks; bars: PixelColumns },
) {
  const count = samples.measuredAbove(y.high);
  if (count === 0) return;
  pen.fillStyle = inks.heat[inks.heat.length - 1];
  pen.beginPath();
  for (const { from, to, phase } of samples.segments) {
    if (phase === 'measured') drawCarets(pen, bars, plot.top - 6, { from: x(from), to: x(to) });
  }
  pen.fill();
  setType(pen, inks, 'right');
  pen.fillText(`${countText(count)} above ${durationText(y.high)}`, plot.left + plot.width, plot.top - 12);
}

/** Never two closer than their width. */
function drawCarets(
  pen: Pen,
  bars: PixelColumns,
  top: CssPixels,
  { from, to }: { from: CssPixels; to: CssPixels },
) {
  let free = from;
  for (let i = Math.max(0, Math.ceil((from - bars.left[0]) / bars.width)); i < bars.count; i++) {
    // A column that a warm-up sample shares is not told either.
    if (bars.left[i] + bars.width > to) return;
    if (bars.clipped[i] === 0 || bars.left[i] < free) continue;
    const at = bars.left[i] + bars.width / 2;
    pen.moveTo(at, top);
    pen.lineTo(at + 2.5, top + 4);
    pen.lineTo(at - 2.5, top + 4);
    free = bars.left[i] + 7;
  }
}
