import type { CaseSummary } from '../../lab/model/summary.ts';
import type { CssPixels, Milliseconds } from '../../lab/model/units.ts';
import { axisScale, roundBounds } from './axis-scale.ts';
import type { AxisScale, ScaleKind } from './axis-scale.ts';
import type { Box, Size } from './pen.ts';
import type { Samples } from './samples.ts';

/** `ink` is the number of its series ink; without it, its place in the list. */
export type DistributionRow = {
  name: string;
  samples: Samples;
  summary?: CaseSummary | undefined;
  ink?: number;
};
export type Distributions = { rows: readonly DistributionRow[]; kind: ScaleKind };

export type DistributionLayout = {
  plot: Box;
  x: AxisScale;
  rowHeight: CssPixels;
  /** Names stand left of their row, or, on a narrow screen, above it. */
  namesBeside: boolean;
};

/** A height that gives every row room: what the canvas should be at least. */
export const distributionHeight = (rows: number, width: CssPixels): CssPixels =>
  44 + Math.max(1, rows) * (width < 640 ? 62 : 50);

export function distributionLayout({ rows, kind }: Distributions, size: Size): DistributionLayout {
  const namesBeside = size.width >= 640;
  const left = namesBeside ? Math.min(220, Math.round(size.width * 0.2)) : 8;
  const right = namesBeside ? 128 : 8;
  const plot = {
    left,
    top: 20,
    width: Math.max(1, Math.floor(size.width - left - right)),
    height: Math.max(1, size.height - 20 - 22),
  };
  const [low, high] = commonBounds(rows, kind);
  return {
    plot,
    x: axisScale(kind, low, high, { from: plot.left, to: plot.left + plot.width }),
    rowHeight: plot.height / Math.max(1, rows.length),
    namesBeside,
  };
}

/** All but the outermost half per cent of every row. */
function commonBounds(rows: readonly DistributionRow[], kind: ScaleKind): [Milliseconds, Milliseconds] {
  const full = rows.filter(({ samples }) => samples.bins.total() > 0 && samples.greatest > 0);
  if (full.length === 0) return kind === 'log' ? [1e-4, 1e-2] : [0, 1e-2];
  const low = Math.min(...full.map(({ samples: { least, bins } }) => Math.max(least, bins.quantile(0.005))));
  const high = Math.max(
    ...full.map(({ samples: { greatest, bins } }) => Math.min(greatest, bins.quantile(0.99))),
  );
  if (kind === 'log') return roundBounds('log', Math.max(low, high * 1e-6) * 0.95, high * 1.08);
  const room = Math.max(high - low, high * 0.02) * 0.06;
  return roundBounds('linear', Math.max(0, low - room), high + room);
}
