import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../../src/lab/stats/gauss-legendre.ts';
import reference from '../../reference/decisions.json' with { type: 'json' };

describe('gaussLegendre', () => {
  it.each(reference.legendre)('agrees with the reference with $n nodes', ({ n, nodes, weights }) => {
    const rule = gaussLegendre(n);
    for (let i = 0; i < n; i++) {
      expect(Math.abs(rule.nodes[i] - nodes[i])).toBeLessThan(1e-14);
      expect(Math.abs(rule.weights[i] - weights[i])).toBeLessThan(1e-14);
    }
  });

  it.each([1, 2, 7, 40, 96])('integrates with %d nodes what it promises', (n) => {
    const { nodes, weights } = gaussLegendre(n);
    for (const power of [0, 1, n, 2 * n - 2, 2 * n - 1]) {
      const integral = nodes.reduce((sum, x, i) => sum + weights[i] * x ** power, 0);
      expect(Math.abs(integral - (power % 2 ? 0 : 2 / (power + 1)))).toBeLessThan(1e-13);
    }
  });

  it.each([0, 1.5, NaN, Infinity])('refuses %d nodes', (n) => {
    expect(() => gaussLegendre(n)).toThrow(RangeError);
  });
});
