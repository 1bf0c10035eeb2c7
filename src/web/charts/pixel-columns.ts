import type { CssPixels } from '../../lab/model/units.ts';
import type { Samples } from './samples.ts';
import { onGrid } from './pen.ts';
import type { TraceLayout } from './trace-layout.ts';

/** A trace as one upright bar a column of the display, all of one width. */
export type PixelColumns = {
  count: number;
  width: CssPixels;
  left: Float64Array;
  top: Float64Array;
  bottom: Float64Array;
  /** 1 where a sample is slower than the scale shows. */
  clipped: Uint8Array;
};

/** Least to greatest of each column's samples, so that a spike survives any zoom. Cost: O(columns × log samples). */
export function pixelColumns(samples: Samples, { plot, x, y }: TraceLayout, dpr: number): PixelColumns {
  const width = Math.max(1, Math.floor(dpr)) / dpr;
  const most = Math.max(0, Math.ceil((x(samples.count) - plot.left) / width));
  const [left, top, bottom] = [0, 1, 2].map(() => new Float64Array(most));
  const clipped = new Uint8Array(most);
  const floor = plot.top + plot.height;
  const perColumn = (width / plot.width) * x.high;
  let count = 0;
  for (; count < most; count++) {
    const from = Math.floor(count * perColumn);
    if (from >= samples.count) break;
    const { least, greatest } = samples.extent(from, Math.max(from + 1, Math.floor((count + 1) * perColumn)));
    left[count] = plot.left + count * width;
    top[count] = Math.max(plot.top, Math.min(floor - 1, onGrid(y(greatest), dpr)));
    // Two pixels for a lone sample; and whatever is off the scale still leaves its foot in the picture.
    bottom[count] = Math.min(floor, Math.max(top[count] + 2, onGrid(y(Math.max(least, y.low)), dpr)));
    clipped[count] = greatest > y.high ? 1 : 0;
  }
  return { count, width, left, top, bottom, clipped };
}
