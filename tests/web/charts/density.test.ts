import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { axisScale } from '../../../src/web/charts/axis-scale.ts';
import { density } from '../../../src/web/charts/density.ts';
import { latencies } from '../../support/latencies.ts';
import { columnsOf, measured } from '../../support/samples-of.ts';

const log = axisScale('log', 0.1, 10, { from: 0, to: 400 });
const of = (durations: ArrayLike<number>, scale = log) =>
  density(columnsOf(measured(durations)).bins, scale, 0, 400);
const peakAt = (heights: Float64Array) => heights.indexOf(1);

describe('density', () => {
  it('peaks at the mode of a lognormal, halfway along a log scale', () => {
    expect(Math.abs(peakAt(of(latencies(50_000, mulberry32(1)))) - 200)).toBeLessThan(12);
  });

  it('shows two humps where there are two', () => {
    const fast = latencies(5_000, mulberry32(2), 0.05);
    const heights = of([...fast, ...fast.map((value) => value * 3)]);
    expect(heights[Math.round(log(1))]).toBeGreaterThan(0.7);
    expect(heights[Math.round(log(3))]).toBeGreaterThan(0.7);
    expect(heights[Math.round(log(1.7))]).toBeLessThan(0.01);
  });

  it('has no comb teeth where the clock is coarse', () => {
    const stepped = latencies(20_000, mulberry32(3), 0.3).map((value) => Math.round(value * 100) / 100);
    const heights = of(stepped).subarray(Math.round(log(0.8)), Math.round(log(1.2)));
    expect(Math.min(...heights)).toBeGreaterThan(0.7);
  });

  it('is flat for nothing, and for nothing on the scale', () => {
    expect(of([]).every((height) => height === 0)).toBe(true);
    expect(of([500, 600]).every((height) => height === 0)).toBe(true);
  });

  it('stays finite with zeros on a log scale', () => {
    expect(of([0, 0, 1]).every(Number.isFinite)).toBe(true);
  });
});
