import { describe, expect, it } from 'vitest';
import { drawSweep, sizeText } from '../../../src/web/charts/draw-sweep.ts';
import type { SweepLine } from '../../../src/web/charts/draw-sweep.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { testInks } from '../../support/test-inks.ts';

const size = { width: 600, height: 200, dpr: 1 };
const draw = (lines: readonly SweepLine[]) => {
  const recording = recordingPen();
  drawSweep(recording.pen, lines, size, testInks);
  return recording;
};
const points = [1, 10, 100].map((x) => ({
  x,
  estimate: x * 1e-3,
  interval: { low: x * 0.9e-3, high: x * 1.1e-3 },
}));
const arcs = (log: string[]) => log.filter((step) => step.startsWith('arc'));

describe('drawSweep', () => {
  it('draws a power as a straight line, with a point and a bar at each size', () => {
    const { log, inked } = draw([{ name: 'sort', points }]);
    const places = arcs(log).map((step) => step.split(' ').slice(1, 3).map(Number));
    const [[x0, y0], [x1, y1], [x2, y2]] = places;
    expect(x2 - x1).toBeCloseTo(x1 - x0, 1);
    expect(y2 - y1).toBeCloseTo(y1 - y0, 1);
    expect(inked('ink-1').filter((step) => step === 'stroke')).toHaveLength(4);
  });

  it('names lines and sizes', () => {
    const { texts } = draw([
      { name: 'sort', points },
      { name: 'sum', points: points.slice(1) },
    ]);
    expect(texts()).toEqual(expect.arrayContaining(['sort', 'sum', '1', '10', '100']));
  });

  it('does not name a line without points, and leaves its ink to it', () => {
    const { texts, inked } = draw([
      { name: 'empty', points: [] },
      { name: 'sort', points },
    ]);
    expect(texts()).not.toContain('empty');
    expect([inked('ink-1'), inked('ink-2').length > 0]).toEqual([[], true]);
  });

  it('draws the fit behind the points, and nothing of it outside the plot', () => {
    const { log } = draw([{ name: 'sort', points, fit: (n) => (n > 50 ? 1e9 : n * 1e-3) }]);
    const start = log.indexOf('lineWidth 7');
    const fit = log.slice(start, log.indexOf('stroke', start)).filter((step) => /^(move|line)To/.test(step));
    expect(start).toBeGreaterThan(0);
    expect(log.findIndex((step) => step.startsWith('arc'))).toBeGreaterThan(start);
    for (const step of fit) expect(Number(step.split(' ')[2])).toBeGreaterThan(0);
  });

  it('cuts an interval that reaches zero at the edge of the plot', () => {
    const wide = points.with(0, { x: 1, estimate: 1e-3, interval: { low: 0, high: 2e-3 } });
    const { log } = draw([{ name: 'sort', points: wide }]);
    for (const step of log.filter((one) => /^(move|line)To/.test(one))) {
      expect(Number(step.split(' ')[2])).toBeLessThanOrEqual(size.height - 22);
    }
  });

  it('draws a single point, and nothing without one', () => {
    const { log } = draw([{ name: 'sort', points: points.slice(1, 2), fit: (n) => n }]);
    expect(arcs(log)).toHaveLength(1);
    expect(log.filter((step) => /NaN|Infinity/.test(step))).toEqual([]);
    expect(draw([{ name: 'sort', points: [] }]).log).toEqual([]);
  });

  it('writes sizes whole or as they are', () => {
    expect([10_000, 0.25].map(sizeText)).toEqual(['10,000', '0.25']);
  });
});
