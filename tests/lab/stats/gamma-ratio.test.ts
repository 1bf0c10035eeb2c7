import { describe, expect, it } from 'vitest';
import { gammaRatio } from '../../../src/lab/stats/gamma-ratio.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('gammaRatio', () => {
  it.each([
    [0.5, 1 / Math.sqrt(Math.PI)],
    [1, Math.sqrt(Math.PI) / 2],
    [1.5, 2 / Math.sqrt(Math.PI)],
    [2, (3 / 4) * Math.sqrt(Math.PI)],
  ])('of %d has its closed form', (a, expected) => {
    expect(relativeError(gammaRatio(a), expected)).toBeLessThan(1e-14);
  });

  it.each([0.1, 3.3, 29.9, 30.1, 5_000])('keeps Γ(x + 1) = x Γ(x) at %d', (a) => {
    expect(relativeError(gammaRatio(a) * gammaRatio(a + 0.5), a)).toBeLessThan(1e-14);
  });
});
