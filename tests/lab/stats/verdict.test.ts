import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { equivalence } from '../../../src/lab/stats/equivalence.ts';
import { pairedRatio } from '../../../src/lab/stats/paired-ratio.ts';
import { verdict } from '../../../src/lab/stats/verdict.ts';
import { lognormal } from '../../support/lognormal.ts';

describe('verdict', () => {
  it.each([
    [1.02, 1.05, 'slower'],
    [0.95, 0.98, 'faster'],
    [0.995, 1.006, 'equivalent'],
    [0.98, 1.006, 'inconclusive'],
    [0.995, 1.02, 'inconclusive'],
    [0.5, 2, 'inconclusive'],
  ])('of %d to %d with a margin of a hundredth is %s', (low, high, expected) => {
    expect(verdict({ interval: { low, high }, margin: 0.01 })).toBe(expected);
  });

  it('names the direction of a difference smaller than the margin', () => {
    expect(verdict({ interval: { low: 1.001, high: 1.004 }, margin: 0.01 })).toBe('slower');
    expect(verdict({ interval: { low: 0.996, high: 0.999 }, margin: 0.01 })).toBe('faster');
  });

  it('takes an interval that touches 1, or the ends of the margin, as containing them', () => {
    expect(verdict({ interval: { low: 1, high: 1.01 }, margin: 0.01 })).toBe('equivalent');
    expect(verdict({ interval: { low: 1 / 1.01, high: 1 }, margin: 0.01 })).toBe('equivalent');
    expect(verdict({ interval: { low: 1, high: 1 }, margin: 0.01 })).toBe('equivalent');
  });

  it('is the mirror image with the cases exchanged', () => {
    const mirror = {
      faster: 'slower',
      slower: 'faster',
      equivalent: 'equivalent',
      inconclusive: 'inconclusive',
    };
    const random = mulberry32(1);
    for (let trial = 0; trial < 300; trial++) {
      const low = 0.97 + 0.06 * random();
      const interval = { low, high: low + 0.03 * random() };
      const other = { low: 1 / interval.high, high: 1 / interval.low };
      expect(verdict({ interval: other, margin: 0.012 })).toBe(mirror[verdict({ interval, margin: 0.012 })]);
    }
  });

  it('says equivalent only where two one-sided tests do, at half of a twentieth each', () => {
    const random = mulberry32(2);
    const seen = new Set<string>();
    for (let trial = 0; trial < 300; trial++) {
      const candidate = lognormal(6, 0.01, random).map((value) => value * 1.003);
      const baseline = candidate.map(() => 1);
      const said = verdict({ interval: pairedRatio(baseline, candidate).interval, margin: 0.012 });
      const p = equivalence(candidate.map(Math.log), 0.012);
      if (said === 'equivalent') expect(p).toBeLessThanOrEqual(0.025);
      if (said === 'inconclusive') expect(p).toBeGreaterThan(0.025);
      seen.add(said);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['equivalent', 'inconclusive']));
  });

  it('names a direction for equal cases in about 5 of 100, and the wrong one almost never for different ones', () => {
    const random = mulberry32(3);
    const ones = Array.from({ length: 6 }, () => 1);
    const said = (factor: number) => {
      const candidate = lognormal(6, 0.01, random).map((value) => value * factor);
      return verdict({ interval: pairedRatio(ones, candidate).interval, margin: 0.01 });
    };
    const equal = Array.from({ length: 2_000 }, () => said(1));
    const slower = Array.from({ length: 2_000 }, () => said(1.02));
    const share = (words: string[], ...of: string[]) =>
      words.filter((word) => of.includes(word)).length / words.length;
    expect(share(equal, 'faster', 'slower')).toBeGreaterThan(0.035);
    expect(share(equal, 'faster', 'slower')).toBeLessThan(0.065);
    expect(share(slower, 'faster')).toBeLessThan(0.001);
    expect(share(slower, 'equivalent')).toBeLessThan(0.01);
    expect(share(slower, 'slower')).toBeGreaterThan(0.9);
  });

  it.each([
    [NaN, 1],
    [1, NaN],
    [-1, 1],
    [1, Infinity],
    [1.1, 1],
  ])('refuses an interval from %d to %d', (low, high) => {
    expect(() => verdict({ interval: { low, high }, margin: 0.01 })).toThrow(RangeError);
  });

  it('refuses a margin that lets nothing pass', () => {
    expect(() => verdict({ interval: { low: 1, high: 1 }, margin: 0 })).toThrow(RangeError);
  });
});
