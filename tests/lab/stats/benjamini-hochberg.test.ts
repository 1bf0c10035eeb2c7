import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { benjaminiHochberg } from '../../../src/lab/stats/benjamini-hochberg.ts';
import { holm } from '../../../src/lab/stats/holm.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('benjaminiHochberg', () => {
  it.each(reference.families)('agrees with the reference on $p', (family) => {
    const adjusted = benjaminiHochberg(family.p);
    expect(adjusted).toHaveLength(family.p.length);
    for (const [i, p] of adjusted.entries()) {
      expect(relativeError(p, family.benjaminiHochberg[i])).toBeLessThan(1e-9);
    }
  });

  it('is never above Holm, nor below what it adjusts', () => {
    for (const { p } of reference.families) {
      const strict = holm(p);
      for (const [i, adjusted] of benjaminiHochberg(p).entries()) {
        expect(adjusted).toBeLessThanOrEqual(strict[i]);
        expect(adjusted).toBeGreaterThanOrEqual(p[i]);
      }
    }
  });

  it('keeps the share of false ones among the finds at 5 in 100', () => {
    const random = mulberry32(1);
    let falseShare = 0;
    for (let trial = 0; trial < 2_000; trial++) {
      const pValues = Array.from({ length: 40 }, (_, i) => (i < 10 ? 1e-4 * random() : random()));
      const found = benjaminiHochberg(pValues).map((p) => Number(p <= 0.05));
      const finds = found.reduce((sum, one) => sum + one, 0);
      falseShare += found.slice(10).reduce((sum, one) => sum + one, 0) / Math.max(1, finds) / 2_000;
    }
    // Of 40, 30 are no differences: 5 % of three quarters.
    expect(falseShare).toBeGreaterThan(0.03);
    expect(falseShare).toBeLessThan(0.045);
  });

  it.each([[[]], [[NaN]], [[0.1, Infinity]], [[0.1, 1.1]], [[-0.1]]])('refuses %j', (pValues) => {
    expect(() => benjaminiHochberg(pValues)).toThrow(RangeError);
  });
});
