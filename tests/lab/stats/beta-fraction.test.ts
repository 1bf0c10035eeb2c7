import { describe, expect, it } from 'vitest';
import { betaFraction } from '../../../src/lab/stats/beta-fraction.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('betaFraction', () => {
  it.each([0, 1e-9, 0.2, 0.49])('gives I_x(1, 1) = x at %d', (x) => {
    expect(relativeError((1 - x) * betaFraction(x, 1, 1), 1)).toBeLessThan(1e-14);
  });

  it.each([0.01, 0.3, 0.55])('gives I_x(2, 1) = x² at %d', (x) => {
    // a B(a, b) = 1 for a = 2, b = 1.
    expect(relativeError(x ** 2 * (1 - x) * betaFraction(x, 2, 1), x ** 2)).toBeLessThan(1e-14);
  });
});
