import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { holm } from '../../../src/lab/stats/holm.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('holm', () => {
  it.each(reference.families)('agrees with the reference on $p', (family) => {
    const adjusted = holm(family.p);
    expect(adjusted).toHaveLength(family.p.length);
    for (const [i, p] of adjusted.entries()) expect(relativeError(p, family.holm[i])).toBeLessThan(1e-9);
  });

  it('multiplies the least by their number, and leaves one alone as it is', () => {
    expect([...holm([0.01, 0.5, 0.7])]).toEqual([0.03, 1, 1]);
    expect([...holm([0.04])]).toEqual([0.04]);
  });

  it('keeps the order given, and what it was given', () => {
    const given = [0.3, 0.001, 0.02];
    const [first, second, third] = holm(given);
    expect(second).toBeLessThan(third);
    expect(third).toBeLessThan(first);
    expect(given).toEqual([0.3, 0.001, 0.02]);
  });

  it('lets one false difference or more through in 5 families of 100 at most', () => {
    const random = mulberry32(1);
    let families = 0;
    for (let trial = 0; trial < 4_000; trial++) {
      // Two real differences among ten.
      const pValues = Array.from({ length: 10 }, (_, i) => (i < 2 ? 1e-6 : random()));
      if (
        holm(pValues)
          .slice(2)
          .some((p) => p <= 0.05)
      )
        families++;
    }
    expect(families / 4_000).toBeGreaterThan(0.035);
    expect(families / 4_000).toBeLessThan(0.06);
  });

  it.each([[[]], [[NaN]], [[0.1, Infinity]], [[0.1, 1.1]], [[-0.1]]])('refuses %j', (pValues) => {
    expect(() => holm(pValues)).toThrow(RangeError);
  });
});
