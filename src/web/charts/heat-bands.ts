import type { HeatBand } from './draw-bars.ts';
import type { Figures } from './figures.ts';
import type { Inks } from './inks.ts';
import { onGrid } from './pen.ts';
import type { TraceLayout } from './trace-layout.ts';

/** Up to the median usual, above the 99th percentile hottest, and even steps on the way. */
export function heatBands(
  figures: Figures | undefined,
  { plot, y }: TraceLayout,
  inks: Inks,
  dpr: number,
): HeatBand[] {
  const floor = plot.top + plot.height;
  if (!figures) return [{ from: floor, to: plot.top, ink: inks.heat[0] }];
  const inside = (at: number) => onGrid(Math.min(floor, Math.max(plot.top, at)), dpr);
  const [cool, hot] = [y(figures.p50), y(figures.p99)];
  const steps = inks.heat.length - 2;
  const edges = Array.from({ length: steps + 1 }, (_, i) => inside(cool + ((hot - cool) * i) / steps));
  const bounds = [floor, ...edges, plot.top];
  return inks.heat.map((ink, i) => ({ from: bounds[i], to: bounds[i + 1], ink }));
}
