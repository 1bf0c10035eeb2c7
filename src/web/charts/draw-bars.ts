import type { CssPixels } from '../../lab/model/units.ts';
import type { Pen } from './pen.ts';
import type { PixelColumns } from './pixel-columns.ts';

/** A height at which heat changes, and the ink below it, from the bottom up. */
export type HeatBand = { from: CssPixels; to: CssPixels; ink: string };

/**
 * Bars coloured by height: each pixel has the heat of the duration it stands for.
 * Neighbours that fill the same part of a band go into one rect, the others into one stroked path a
 * band: a rect costs as much as ten strokes, and a filled outline three times as much as all of them.
 */
export function drawBars(pen: Pen, bars: PixelColumns, bands: readonly HeatBand[]) {
  pen.lineWidth = bars.width;
  for (const { from, to, ink } of bands) {
    pen.strokeStyle = ink;
    pen.fillStyle = ink;
    pen.beginPath();
    for (let i = 0; i < bars.count;) {
      const top = Math.max(bars.top[i], to);
      const bottom = Math.min(bars.bottom[i], from);
      const start = i++;
      if (top >= bottom) continue;
      while (i < bars.count && Math.max(bars.top[i], to) === top && Math.min(bars.bottom[i], from) === bottom)
        i++;
      if (i - start >= wide) pen.fillRect(bars.left[start], top, (i - start) * bars.width, bottom - top);
      else drawUpright(pen, bars, { start, end: i, top, bottom });
    }
    pen.stroke();
  }
}

const wide = 6;

function drawUpright(
  pen: Pen,
  { left, width }: PixelColumns,
  { start, end, top, bottom }: { start: number; end: number; top: CssPixels; bottom: CssPixels },
) {
  for (let i = start; i < end; i++) {
    pen.moveTo(left[i] + width / 2, bottom);
    pen.lineTo(left[i] + width / 2, top);
  }
}
