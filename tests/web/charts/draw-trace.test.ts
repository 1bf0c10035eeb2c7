import { describe, expect, it, vi } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { drawTrace } from '../../../src/web/charts/draw-trace.ts';
import { traceLayout } from '../../../src/web/charts/trace-layout.ts';
import { latencies } from '../../support/latencies.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { columnsOf, measured, warmUp } from '../../support/samples-of.ts';
import { testInks } from '../../support/test-inks.ts';

const unreal = (log: string[]) => log.filter((line) => /NaN|Infinity/.test(line));

const size = { width: 356, height: 140, dpr: 1 }; // a plot of 216 by 100 at (52, 18)
const draw = (samples: ReturnType<typeof columnsOf>, kind: 'linear' | 'log' = 'linear') => {
  const recording = recordingPen();
  drawTrace(recording.pen, { samples, kind }, size, testInks);
  return recording;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('drawTrace', () => {
  it('keeps a one-sample spike among a hundred thousand', () => {
    const durations = new Float64Array(100_000).fill(1).map((value, i) => value + (i % 100) / 1_000);
    durations[50_000] = 1.109;
    const { inked } = draw(columnsOf(measured(durations)));
    const { y, x } = traceLayout({ samples: columnsOf(measured(durations)), kind: 'linear' }, size);
    const spike = `lineTo ${Math.floor(x(50_000)) + 0.5} ${Math.round(y(1.109))}`;
    expect(inked('heat-4').filter((line) => line === spike)).toHaveLength(1);
  });

  it('reads a bounded number of stretches, whatever the count', () => {
    const samples = columnsOf(measured(latencies(60_000, mulberry32(1))));
    const extent = vi.fn(samples.extent);
    drawTrace(recordingPen().pen, { samples: { ...samples, extent }, kind: 'linear' }, size, testInks);
    expect(extent.mock.calls.length).toBeLessThan(size.width);
  });

  it('writes every figure once, none over another', () => {
    const { log, texts } = draw(columnsOf(measured([10, 10, 10, 10.01, 10.02])));
    expect(
      texts()
        .map(plain)
        .filter((text) => /^(max|p99|p95|p50|min) /.test(text)),
    ).toEqual(['max 10.0 ms', 'p99 10.0 ms', 'p95 10.0 ms', 'p50 10.0 ms', 'min 10.0 ms']);
    const heights = log
      .filter((line) => /^fillText (max|p\d\d|min)/.test(line))
      .map((line) => Number(line.split(' ').at(-1)))
      .toSorted((a, b) => a - b);
    heights.slice(1).forEach((height, i) => expect(height - heights[i]).toBeGreaterThanOrEqual(12.99));
  });

  it('uses the figures of the summary where there is one', () => {
    const samples = columnsOf(measured([1, 2, 3]));
    const { pen, texts } = recordingPen();
    const summary = {
      kept: 3,
      excluded: { warmUp: 0, severe: 0, mild: 0 },
      estimate: 2,
      replicates: [2],
      mean: 2,
      standardDeviation: 1,
      cv: 0.5,
      min: 1,
      p50: 2.345,
      p75: 2.5,
      p95: 2.9,
      p99: 2.95,
      max: 3,
    };
    drawTrace(pen, { samples, kind: 'linear', summary }, size, testInks);
    expect(texts().map(plain)).toContain('p50 2.35 ms');
  });

  it('marks and counts measured samples too slow for the scale, and not those of warm-up', () => {
    const durations = latencies(2_000, mulberry32(2), 0.05).map((value, i) => (i % 500 === 7 ? 80 : value));
    const { texts, inked } = draw(columnsOf(warmUp([90, 95]), measured(durations)));
    expect(
      texts()
        .map(plain)
        .filter((text) => / above /.test(text)),
    ).toEqual([expect.stringMatching(/^4 above 1\.\d+ ms$/)]);
    expect(inked('heat-4').filter((line) => line.startsWith('moveTo') && line.endsWith(' 12'))).toHaveLength(
      4,
    );
  });

  it('says nothing of clipping when all samples are on the scale', () => {
    expect(
      draw(columnsOf(measured([1, 2, 3])))
        .texts()
        .some((text) => text.includes('above')),
    ).toBe(false);
  });

  it('shades warm-up and ticks where a worker begins', () => {
    const half = Array.from({ length: 54 }, () => 5);
    const { inked, log } = draw(columnsOf(warmUp(half), measured(half), warmUp(half, 1), measured(half, 1)));
    expect(inked('shade')).toEqual(['fillRect 52 18 54 100', 'fillRect 160 18 54 100']);
    expect(log).toContain('fillRect 52 118 1 4');
    expect(log).toContain('fillRect 160 118 1 4');
    expect(log.filter((line) => / 118 1 4$/.test(line))).toHaveLength(2);
  });

  it.each(['linear', 'log'] as const)('draws a frame and no figures for no samples on a %s scale', (kind) => {
    const { texts, log } = draw(columnsOf(), kind);
    expect(texts().some((text) => text.includes('p50'))).toBe(false);
    expect(unreal(log)).toEqual([]);
  });

  it('never writes a number that is none, for zeros and a single sample', () => {
    for (const kind of ['linear', 'log'] as const) {
      for (const durations of [[0, 0, 0], [3], [0, 5]]) {
        expect(unreal(draw(columnsOf(measured(durations)), kind).log)).toEqual([]);
      }
    }
  });
});

describe('traceLayout', () => {
  it('leaves room while samples stream and rescales in steps', () => {
    const room = (count: number) => {
      const samples = columnsOf(measured(new Float64Array(count).fill(1)));
      return traceLayout({ samples, kind: 'linear', live: true }, size).x.high;
    };
    expect(room(1_030)).toBe(room(1_400));
    expect(room(1_030)).toBeGreaterThan(1_400);
    expect(room(1_500)).toBe(2_048);
  });
});
