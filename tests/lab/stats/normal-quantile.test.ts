import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { normalQuantile } from '../../../src/lab/stats/normal-quantile.ts';
import { normalTail } from '../../../src/lab/stats/normal-tail.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('normalQuantile', () => {
  it.each(reference.normalQuantiles)('agrees with the reference at $p', ({ p, z }) => {
    expect(relativeError(normalQuantile(p), z)).toBeLessThan(1e-14);
  });

  it('is 0 at one half', () => {
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('takes the tail back, anywhere', () => {
    const random = mulberry32(38);
    for (let trial = 0; trial < 500; trial++) {
      const z = 37 * random();
      expect(relativeError(-normalQuantile(normalTail(z)), z)).toBeLessThan(1e-13);
    }
  });

  it.each([0, 1, -0.1, 1.5, NaN, Infinity])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
