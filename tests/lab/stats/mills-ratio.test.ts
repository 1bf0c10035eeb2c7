import { describe, expect, it } from 'vitest';
import { millsRatio } from '../../../src/lab/stats/mills-ratio.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('millsRatio', () => {
  it('has half the variable before it at 0', () => {
    expect(relativeError(millsRatio(0), Math.sqrt(Math.PI / 2))).toBeLessThan(1e-15);
  });

  it('has no step where one method ends and the other begins', () => {
    expect(relativeError(millsRatio(1.5 - 1e-15), millsRatio(1.5))).toBeLessThan(5e-15);
  });

  it.each([0, 0.5, 1.4, 1.5, 2, 3, 10, 100])('lies between its bounds at %d', (z) => {
    expect(millsRatio(z)).toBeGreaterThan(2 / (z + Math.sqrt(z * z + 4)));
    expect(millsRatio(z)).toBeLessThan(4 / (3 * z + Math.sqrt(z * z + 8)));
  });

  it('nears one over z', () => {
    expect(relativeError(millsRatio(1e9), 1e-9)).toBeLessThan(1e-15);
    expect(millsRatio(1e300)).toBe(1e-300);
  });
});
