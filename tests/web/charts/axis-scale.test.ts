import { describe, expect, it } from 'vitest';
import { axisScale, roundBounds } from '../../../src/web/charts/axis-scale.ts';

const range = { from: 0, to: 100 };

describe('axisScale', () => {
  it.each(['linear', 'log'] as const)(
    'takes the ends of a %s scale to the ends of the range, and back',
    (kind) => {
      const scale = axisScale(kind, 0.01, 10, range);
      expect(scale(0.01)).toBeCloseTo(0);
      expect(scale(10)).toBeCloseTo(100);
      expect(scale.invert(scale(0.7))).toBeCloseTo(0.7);
    },
  );

  it('puts equal ratios at equal distances on a log scale', () => {
    const scale = axisScale('log', 0.001, 10, range);
    expect(scale(0.1) - scale(0.01)).toBeCloseTo(scale(1) - scale(0.1));
  });

  it('stays finite over one value', () => {
    expect(axisScale('linear', 5, 5, range)(5)).toBe(0);
  });

  it('has round log ticks inside the ends, about as many as wanted', () => {
    const { ticks } = axisScale('log', 0.004, 0.06, range);
    expect(ticks(5)).toEqual([0.005, 0.01, 0.02, 0.05]);
    expect(axisScale('log', 1e-6, 1e6, range).ticks(4)).toEqual([1e-6, 1e-2, 1e2, 1e6]);
    expect(axisScale('log', 10, 14, range).ticks(4)).toEqual([10, 11, 12, 13, 14]);
  });
});

describe('roundBounds', () => {
  it('widens to round numbers, never narrows', () => {
    expect(roundBounds('linear', 10.3, 18.2, 8)).toEqual([10, 19]);
    expect(roundBounds('log', 0.013, 0.78)).toEqual([0.01, 0.8]);
    expect(roundBounds('log', 1, 10)).toEqual([1, 10]);
  });

  it('treats a log range below a factor of three like a linear one', () => {
    expect(roundBounds('log', 10.3, 18.2, 8)).toEqual([10, 19]);
  });
});
