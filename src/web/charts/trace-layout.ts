import type { CaseSummary } from '../../lab/model/summary.ts';
import { axisScale } from './axis-scale.ts';
import type { AxisScale, ScaleKind } from './axis-scale.ts';
import { durationBounds } from './duration-bounds.ts';
import { onGrid } from './pen.ts';
import type { Box, Size } from './pen.ts';
import type { Samples } from './samples.ts';

export type Trace = {
  samples: Samples;
  kind: ScaleKind;
  summary?: CaseSummary | undefined;
  /** More samples will come: the horizontal scale then grows in steps and leaves room. */
  live?: boolean;
};

export type TraceLayout = {
  plot: Box;
  /** From sample index to CSS pixels. */
  x: AxisScale;
  y: AxisScale;
};

/** Where things go: what `drawTrace` draws by, and what turns a pointer back into a sample. */
export function traceLayout({ samples, kind, live = false }: Trace, size: Size): TraceLayout {
  const narrow = size.width < 520;
  const left = narrow ? 52 : 60;
  const top = 18;
  const plot = {
    left,
    top,
    width: Math.max(1, onGrid(size.width - left - (narrow ? 88 : 96), size.dpr)),
    height: Math.max(1, size.height - top - 22),
  };
  const [low, high] = durationBounds(samples, kind);
  const room = live ? stepAbove(samples.count) : Math.max(1, samples.count);
  return {
    plot,
    x: axisScale('linear', 0, room, { from: plot.left, to: plot.left + plot.width }),
    y: axisScale(kind, low, high, { from: plot.top + plot.height, to: plot.top }),
  };
}

/** The least power of √2 not below the count, and 64: a growing trace is rescaled seldom. */
const stepAbove = (count: number) => 2 ** (Math.ceil(2 * Math.log2(Math.max(64, count))) / 2);
