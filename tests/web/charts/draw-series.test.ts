import { describe, expect, it } from 'vitest';
import { drawSeries } from '../../../src/web/charts/draw-series.ts';
import type { Series } from '../../../src/web/charts/series-layout.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { testInks } from '../../support/test-inks.ts';

const unreal = (log: string[]) => log.filter((line) => /NaN|Infinity/.test(line));

const size = { width: 600, height: 150, dpr: 1 }; // a plot of 464 by 100 at (60, 28)
const memory = (at: number[], values: number[], more: Partial<Series> = {}): Series => ({
  sources: [{ name: 'heap', readings: { at, values } }],
  quantity: 'bytes',
  from: 0,
  to: 10_000,
  zero: 'from',
  ...more,
});
const draw = (series: Series) => {
  const recording = recordingPen();
  drawSeries(recording.pen, series, size, testInks);
  return recording;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const line = (log: string[]) => {
  const start = log.lastIndexOf('beginPath');
  return log.slice(start + 1, log.indexOf('stroke', start));
};

describe('drawSeries', () => {
  it('joins readings, and breaks the line at a gap', () => {
    const { log } = draw(memory([0, 1_000, 5_000, 6_000], [10, 20, 20, 10], { gapMs: 2_000 }));
    expect(line(log).map((step) => step.split(' ')[0])).toEqual(['moveTo', 'lineTo', 'moveTo', 'lineTo']);
  });

  it('gives a reading between two gaps a dot', () => {
    const { log } = draw(memory([0, 5_000, 9_999], [10, 20, 10], { gapMs: 1_000 }));
    expect(line(log).filter((step) => step.startsWith('lineTo'))).toHaveLength(3);
  });

  it('leaves out readings before and after what is shown', () => {
    const { log } = draw(memory([-500, 1_000, 2_000, 11_000], [9e9, 10, 20, 9e9]));
    expect(line(log)).toHaveLength(2);
    expect(log.join()).not.toContain('GB');
  });

  it('keeps a spike among many readings in a pixel column, at one upright a column', () => {
    const at = Array.from({ length: 10_000 }, (_, i) => i);
    const values = at.map((i) => (i === 5_000 ? 1_000 : 1));
    const { log } = draw(memory(at, values));
    const tops = line(log).filter((step) => step.startsWith('lineTo'));
    expect(tops.length).toBeLessThanOrEqual(465);
    expect(tops.filter((step) => Number(step.split(' ')[2]) < 60)).toHaveLength(1);
  });

  it('labels last value, ticks and names in their units', () => {
    const texts = draw(memory([0, 9_000], [1e6, 2.5e6]))
      .texts()
      .map(plain);
    expect(texts).toEqual(expect.arrayContaining(['heap', '2.50 MB', '0 MB', '0 s', '10 s']));
  });

  it('counts back from now where told to', () => {
    const texts = draw({ ...memory([0], [1]), quantity: 'duration', to: 300_000, zero: 'to' }).texts();
    expect(texts.map(plain)).toEqual(expect.arrayContaining(['now', '−1 min', '−5 min']));
  });

  it('draws a frame for no sources and for sources without readings', () => {
    for (const series of [{ ...memory([], []), sources: [] }, memory([], [])]) {
      const { log, texts } = draw(series);
      expect(unreal(log)).toEqual([]);
      expect(texts().length).toBeGreaterThan(2);
    }
  });

  it('keeps last values of near lines apart', () => {
    const readings = { at: [0, 9_000], values: [1e6, 1e6] };
    const { log } = draw({
      ...memory([], []),
      sources: [1, 2, 3].map((i) => ({ name: `source ${i}`, readings })),
    });
    const heights = log
      .filter((step) => step.startsWith('fillText 1.00'))
      .map((step) => Number(step.split(' ').at(-1)));
    expect(new Set(heights).size).toBe(3);
  });

  it('asks for the extents of columns where they are known, and reads no value but ends', () => {
    const at = Array.from({ length: 10_000 }, (_, i) => i);
    const values = at.map((i) => (i === 5_000 ? 1_000 : 1));
    const plain = draw(memory(at, values));
    let asked = 0;
    const extent = (from: number, to: number) => {
      asked++;
      const part = values.slice(from, to);
      return { least: Math.min(...part), greatest: Math.max(...part) };
    };
    const sources = [{ name: 'heap', readings: { at, values, extent } }];
    expect(draw(memory([], [], { sources })).log).toEqual(plain.log);
    expect(asked).toBeLessThanOrEqual(466);
  });

  it('ticks the moments that are marked, and names them', () => {
    const marks = { name: 'a collection was noticed', at: [-1, 2_000, 4_000, 20_000] };
    const { log, texts } = draw(memory([0, 9_000], [1e6, 1e6], { marks }));
    expect(texts()).toContain(marks.name);
    expect(log.filter((step) => /^fillRect .* 2 9$/.test(step))).toHaveLength(2);
  });
});
