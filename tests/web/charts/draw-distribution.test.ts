import { describe, expect, it, vi } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { distributionHeight, distributionLayout } from '../../../src/web/charts/distribution-layout.ts';
import { drawDistribution } from '../../../src/web/charts/draw-distribution.ts';
import { latencies } from '../../support/latencies.ts';
import { recordingPen } from '../../support/recording-pen.ts';
import { columnsOf, measured } from '../../support/samples-of.ts';
import { testInks } from '../../support/test-inks.ts';

const unreal = (log: string[]) => log.filter((line) => /NaN|Infinity/.test(line));

const random = mulberry32(1);
const row = (name: string, factor: number) => {
  const samples = columnsOf(measured(latencies(2_000, random, 0.1).map((value) => value * factor)));
  return { name, samples };
};
const rows = [row('fast', 1), row('slow', 4)];
const size = { width: 800, height: 200, dpr: 1 };
const summary = {
  kept: 2_000,
  excluded: { warmUp: 0, severe: 0, mild: 0 },
  estimate: 1,
  interval: { low: 0.98, high: 1.02 },
  replicates: [1, 1],
  mean: 1,
  standardDeviation: 0.1,
  cv: 0.1,
  min: 0.8,
  p50: 1,
  p75: 1.05,
  p95: 1.2,
  p99: 1.3,
  max: 1.5,
};
const draw = (given: Parameters<typeof drawDistribution>[1], at = size) => {
  const recording = recordingPen();
  drawDistribution(recording.pen, given, at, testInks);
  return recording;
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('drawDistribution', () => {
  it('puts every row on one axis, each in its ink', () => {
    const { texts, inked } = draw({ rows, kind: 'log' });
    expect(texts()).toEqual(expect.arrayContaining(['fast', 'slow']));
    const { x } = distributionLayout({ rows, kind: 'log' }, size);
    const highest = (ink: string) => {
      const points = inked(ink)
        .filter((line) => line.startsWith('lineTo'))
        .map((line) => line.split(' ').slice(1).map(Number));
      return points.toSorted((a, b) => a[1] - b[1])[0][0];
    };
    expect(Math.abs(highest('ink-1') - x(1))).toBeLessThan(20);
    expect(Math.abs(highest('ink-2') - x(4))).toBeLessThan(20);
  });

  it('draws the interval of the estimate and writes its margin', () => {
    const { texts, inked } = draw({ rows: [{ ...rows[0], summary }], kind: 'log' });
    expect(texts().map(plain)).toEqual(expect.arrayContaining(['1.00 ms', '± 2.00 %']));
    const { x } = distributionLayout({ rows: [{ ...rows[0], summary }], kind: 'log' }, size);
    const bar = inked('ink-1').find((line) => / 4$/.test(line) && line.startsWith('fillRect'));
    const [left, , width] = (bar ?? '').split(' ').slice(1).map(Number);
    expect(left).toBeCloseTo(x(0.98), 1);
    expect(width).toBeCloseTo(x(1.02) - x(0.98), 1);
  });

  it('reads bins and never samples', () => {
    const samples = { ...rows[0].samples, extent: vi.fn(), durations: [] };
    draw({ rows: [{ name: 'fast', samples }], kind: 'linear' });
    expect(samples.extent).not.toHaveBeenCalled();
  });

  it('says which case has no samples yet', () => {
    const { texts, log } = draw({ rows: [...rows, { name: 'waiting', samples: columnsOf() }], kind: 'log' });
    expect(texts()).toContain('no samples yet');
    expect(unreal(log)).toEqual([]);
  });

  it('draws an empty frame without rows', () => {
    expect(unreal(draw({ rows: [], kind: 'linear' }).log)).toEqual([]);
  });

  it('writes names above their rows on a phone, shortened in the middle', () => {
    const long = { ...rows[0], name: 'a very long name of a case that no phone has room for {n: 1000}' };
    const { texts } = draw({ rows: [long], kind: 'log' }, { width: 360, height: 120, dpr: 2 });
    expect(texts().some((text) => /^a very.*….*1000}$/.test(text))).toBe(true);
    expect(distributionLayout({ rows: [long], kind: 'log' }, { ...size, width: 360 }).namesBeside).toBe(
      false,
    );
  });

  it('asks for more height the more rows there are', () => {
    expect(distributionHeight(4, 1_000)).toBeGreaterThan(distributionHeight(2, 1_000));
    expect(distributionHeight(4, 390)).toBeGreaterThan(distributionHeight(4, 1_000));
  });
});
