import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { mean } from '../../../src/lab/stats/mean.ts';
import { normalTail } from '../../../src/lab/stats/normal-tail.ts';
import { obrienFlemingBounds } from '../../../src/lab/stats/obrien-fleming-bounds.ts';
import { standardDeviation } from '../../../src/lab/stats/standard-deviation.ts';
import { studentTail } from '../../../src/lab/stats/student-tail.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };
import { normal } from '../../support/normal.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('obrienFlemingBounds', () => {
  it.each(reference.bounds)('agree with the reference for $looks looks at $falsePositives', (bound) => {
    const bounds = obrienFlemingBounds(bound.looks, bound.falsePositives);
    expect(bounds).toHaveLength(bound.looks);
    for (const [i, z] of bounds.entries()) {
      expect(relativeError(z, bound.constant * Math.sqrt(bound.looks / (i + 1)))).toBeLessThan(1e-9);
    }
  });

  it.each([
    [2, 1.977],
    [3, 2.004],
    [4, 2.024],
    [5, 2.04],
    [6, 2.053],
    [7, 2.063],
    [8, 2.072],
    [9, 2.08],
    [10, 2.087],
  ])('end, of %d looks, at the published %d', (looks, published) => {
    expect(obrienFlemingBounds(looks).at(-1)).toBeCloseTo(published, 3);
  });

  it('are the ordinary bound for one look', () => {
    expect(obrienFlemingBounds(1)[0]).toBeCloseTo(1.959963984540054, 12);
  });

  it('hold where next to nothing may pass, and for the most looks', () => {
    // Once so strict, walks that passed came back too seldom to count: as good as one look at the end.
    expect(relativeError(2 * normalTail(obrienFlemingBounds(2, 1e-12)[1]), 1e-12)).toBeLessThan(0.01);
    const [last] = obrienFlemingBounds(200).slice(-1);
    expect(last).toBeGreaterThan(2.19);
    // What a walk watched without pause needs: 4 × tail ≈ 0.05.
    expect(last).toBeLessThan(2.2414);
  });

  it('let 5 walks in 100 pass over all of 14 looks, where the ordinary bound lets through four times as many', () => {
    const random = mulberry32(1);
    const bounds = obrienFlemingBounds(14);
    let passed = 0;
    let passedOrdinary = 0;
    for (let trial = 0; trial < 10_000; trial++) {
      let sum = 0;
      const scores = bounds.map((_, i) => Math.abs((sum += normal(random)) / Math.sqrt(i + 1)));
      if (scores.some((score, i) => score >= bounds[i])) passed++;
      if (scores.some((score) => score >= 1.96)) passedOrdinary++;
    }
    expect(passed / 10_000).toBeGreaterThan(0.044);
    expect(passed / 10_000).toBeLessThan(0.056);
    expect(passedOrdinary / 10_000).toBeGreaterThan(0.18);
  });

  it('hold for t tests that look after every two values more, by their p values', () => {
    const random = mulberry32(2);
    const allowed = obrienFlemingBounds(10).map((bound) => 2 * normalTail(bound));
    let passed = 0;
    for (let trial = 0; trial < 4_000; trial++) {
      const values = Array.from({ length: 20 }, () => normal(random));
      const passes = (chance: number, look: number) => {
        const seen = values.slice(0, 2 * (look + 1));
        const t = Math.abs(mean(seen)) / (standardDeviation(seen) / Math.sqrt(seen.length));
        return 2 * studentTail(t, seen.length - 1) <= chance;
      };
      if (allowed.some(passes)) passed++;
    }
    expect(passed / 4_000).toBeGreaterThan(0.04);
    expect(passed / 4_000).toBeLessThan(0.06);
  });

  it.each([0, 1.5, 201, NaN, Infinity])('refuse %d looks', (looks) => {
    expect(() => obrienFlemingBounds(looks)).toThrow(RangeError);
  });

  it.each([0, -0.1, 0.95, NaN])('refuse %d as the chance of a false positive', (chance) => {
    expect(() => obrienFlemingBounds(5, chance)).toThrow(RangeError);
  });
});
