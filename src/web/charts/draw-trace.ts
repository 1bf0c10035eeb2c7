import { countText, durationUnits } from '../../lab/model/quantity-text.ts';
import type { CssPixels } from '../../lab/model/units.ts';
import { drawAxis, quantityTicks } from './draw-axis.ts';
import { drawBars } from './draw-bars.ts';
import { drawClipped } from './draw-clipped.ts';
import { drawLevels } from './draw-levels.ts';
import { figuresOf } from './figures.ts';
import { heatBands } from './heat-bands.ts';
import type { Inks } from './inks.ts';
import { onGrid } from './pen.ts';
import type { Pen, Size } from './pen.ts';
import { pixelColumns } from './pixel-columns.ts';
import { traceLayout } from './trace-layout.ts';
import type { Trace, TraceLayout } from './trace-layout.ts';

/**
 * The samples of one case in order: one bar a pixel column, hotter where slower; warm-up shaded,
 * workers parted by ticks, percentiles ruled and named. Cost: O(pixels), whatever the count.
 *
 * The caller has cleared the canvas and scaled for the display.
 */
export function drawTrace(pen: Pen, trace: Trace, size: Size, inks: Inks) {
  const { samples, kind, summary } = trace;
  const layout = traceLayout(trace, size);
  const figures = figuresOf(samples, summary);
  const bars = pixelColumns(samples, layout, size.dpr);
  drawAxes(pen, layout, { kind, inks, dpr: size.dpr });
  drawBars(pen, bars, heatBands(figures, layout, inks, size.dpr));
  drawWarmUp(pen, trace, layout, { inks, dpr: size.dpr });
  drawMiddle(pen, trace, layout, inks);
  drawWorkers(pen, trace, layout, { inks, dpr: size.dpr });
  if (figures) drawLevels(pen, figures, layout, inks, size.dpr);
  drawClipped(pen, samples, layout, { inks, bars });
}

type Style = { inks: Inks; dpr: number };

function drawAxes(pen: Pen, { plot, x, y }: TraceLayout, { kind, inks, dpr }: Style & Pick<Trace, 'kind'>) {
  const text = quantityTicks(durationUnits, kind);
  drawAxis(pen, { side: 'left', scale: y, kind, wanted: plot.height / 34, text, dpr }, plot, inks);
  const counts = (values: readonly number[]) =>
    values.map((value, i) => countText(value) + (i === values.length - 1 ? ' samples' : ''));
  const wanted = plot.width / 110;
  drawAxis(pen, { side: 'bottom', scale: x, kind: 'linear', wanted, text: counts, dpr }, plot, inks);
}

/** Fades the bars of warm-up samples, which count for nothing, and shades their stretch. */
function drawWarmUp(pen: Pen, { samples }: Trace, { plot, x }: TraceLayout, { inks, dpr }: Style) {
  for (const { from, to, phase } of samples.segments) {
    if (phase !== 'warm-up') continue;
    const left = onGrid(x(from), dpr);
    const width = Math.max(1, onGrid(x(to), dpr) - left);
    pen.fillStyle = inks.ground;
    pen.globalAlpha = 0.6;
    pen.fillRect(left, plot.top, width, plot.height);
    pen.globalAlpha = 1;
    pen.fillStyle = inks.shade;
    pen.fillRect(left, plot.top, width, plot.height);
  }
}

/**
 * Where many samples share a column its bar tells only the ends: a line through the middle shows drift.
 * One pixel wide: wider lines of so many turns take ten times as long without a graphics card.
 */
function drawMiddle(pen: Pen, { samples }: Trace, { plot, x, y }: TraceLayout, inks: Inks) {
  const step: CssPixels = 4;
  const perStep = Math.ceil((step / plot.width) * x.high);
  if (perStep < 64) return;
  pen.strokeStyle = inks.mark;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const { from, to, phase } of samples.segments) {
    if (phase === 'warm-up') continue;
    for (let at = from; at < to; at += perStep) {
      const end = Math.min(to, at + perStep);
      const middle = samples.middle(at, end) ?? Infinity;
      if (middle > y.high) continue;
      if (at === from) pen.moveTo(x((at + end) / 2), y(middle));
      else pen.lineTo(x((at + end) / 2), y(middle));
    }
  }
  pen.stroke();
}

function drawWorkers(pen: Pen, { samples }: Trace, { plot, x }: TraceLayout, { inks, dpr }: Style) {
  const { segments } = samples;
  pen.fillStyle = inks.mark;
  segments.forEach(({ from, replicate }, i) => {
    if (i > 0 && segments[i - 1].replicate === replicate) return;
    pen.fillRect(onGrid(x(from), dpr), plot.top + plot.height, 1, 4);
  });
}
