import { drawCrosshair } from '../../charts/draw-crosshair.ts';
import { drawDistribution } from '../../charts/draw-distribution.ts';
import type { DistributionRow } from '../../charts/distribution-layout.ts';
import type { ScaleKind } from '../../charts/axis-scale.ts';
import { drawSeries } from '../../charts/draw-series.ts';
import { drawTrace } from '../../charts/draw-trace.ts';
import type { Inks } from '../../charts/inks.ts';
import { nearestSample } from '../../charts/nearest-sample.ts';
import type { Pen, Size } from '../../charts/pen.ts';
import type { Series, Source } from '../../charts/series-layout.ts';
import { traceLayout } from '../../charts/trace-layout.ts';
import type { Trace } from '../../charts/trace-layout.ts';
import { countText, durationText } from '../../../lab/model/quantity-text.ts';
import type { CssPixels } from '../../../lab/model/units.ts';
import { createCell } from '../../create-cell.ts';
import type { RunStore } from '../../store/run-store.ts';
import type { Picture } from './connect-canvas.ts';

/** What a chart of the run on screen reads. `live` false: nothing is drawn while samples come. */
export type ChartSource = { store: RunStore; live: () => boolean };

const running = ({ store }: ChartSource) => store.view().run?.status === 'running';
/** Held back, until the run has ended. */
const isHeld = (source: ChartSource): boolean => running(source) && !source.live();

/** Word of change, as often as the picture is to be drawn. */
function followRun(source: ChartSource) {
  return (changed: () => void) => {
    let held = isHeld(source);
    return source.store.subscribe(() => {
      const before = held;
      held = isHeld(source);
      if (!held || !before) changed();
    });
  };
}

export type TracePicture = Picture & { point(px: CssPixels | undefined): void };

/** The samples of one case in order, and the one under the pointer. */
export function tracePicture(source: ChartSource, index: number, kind: ScaleKind): TracePicture {
  const pointer = createCell<CssPixels | undefined>(undefined);
  const follow = followRun(source);
  return {
    draw(pen, size, inks) {
      const samples = source.store.columns(index);
      if (!samples || isHeld(source)) return;
      const summary = source.store.view().summaries.at(index);
      const trace: Trace = { samples, kind, summary, live: running(source) };
      drawTrace(pen, trace, size, inks);
      const px = pointer.view();
      if (px !== undefined) drawPointed(pen, trace, px, { size, inks });
    },
    follow(changed) {
      const undo = [follow(changed), pointer.subscribe(changed)];
      return () => undo.forEach((each) => each());
    },
    point: pointer.set,
  };
}

function drawPointed(pen: Pen, trace: Trace, px: CssPixels, { size, inks }: { size: Size; inks: Inks }) {
  const { plot, x, y } = traceLayout(trace, size);
  if (px < plot.left || px > plot.left + plot.width) return;
  const sample = nearestSample(trace.samples, x.invert, px);
  if (!sample) return;
  const lines = [
    `${durationText(sample.duration)}${sample.phase === 'warm-up' ? ', warm-up' : ''}`,
    `sample ${countText(sample.index + 1)}, worker ${sample.replicate + 1}`,
  ];
  drawCrosshair(pen, { plot, x: px, y: y(sample.duration), lines }, inks);
}

/** Every case that has samples, in the ink it has everywhere. */
export function distributionRows({ store }: ChartSource): DistributionRow[] {
  const { run, summaries } = store.view();
  return (run?.cases ?? []).flatMap(({ info }, ink) => {
    const samples = store.columns(ink);
    return samples ? [{ name: info.key, samples, summary: summaries.at(ink), ink }] : [];
  });
}

export function distributionPicture(source: ChartSource, kind: ScaleKind): Picture {
  return {
    draw(pen, size, inks) {
      if (!isHeld(source)) drawDistribution(pen, { rows: distributionRows(source), kind }, size, inks);
    },
    follow: followRun(source),
  };
}

/** Memory during the run, each kind of reading a line of its own. */
export function memorySeries({ store }: ChartSource): Series {
  const sources: Source[] = [
    { name: 'Sandbox: frame and worker', readings: store.memory('sandbox'), ink: 0 },
    { name: 'This page: JavaScript heap', readings: store.memory('page-heap'), ink: 5 },
  ].flatMap(({ readings, ...rest }) => (readings && readings.at.length > 0 ? [{ ...rest, readings }] : []));
  const to = Math.max(1000, ...sources.map(({ readings: { at } }) => at[at.length - 1]));
  return { sources, quantity: 'bytes', from: 0, to, zero: 'from' };
}

export function memoryPicture(source: ChartSource): Picture {
  return {
    draw(pen, size, inks) {
      const series = memorySeries(source);
      if (series.sources.length > 0 && !isHeld(source)) drawSeries(pen, series, size, inks);
    },
    follow: followRun(source),
  };
}
