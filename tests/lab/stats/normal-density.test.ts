import { describe, expect, it } from 'vitest';
import { normalDensity } from '../../../src/lab/stats/normal-density.ts';
import reference from '../../reference/robust.json' with { type: 'json' };
import { relativeError } from '../../support/relative-error.ts';

describe('normalDensity', () => {
  it.each(reference.normalTails)('agrees with the reference at $z', ({ z, density }) => {
    expect(relativeError(normalDensity(z), density)).toBeLessThan(1e-15);
  });

  it.each([39.5, -1e200, 1e308, Infinity])('at %d is less than the least double', (z) => {
    expect(normalDensity(z)).toBe(0);
  });
});
