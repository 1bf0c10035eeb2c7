import { describe, expect, it } from 'vitest';
import { checkValues } from '../../../src/lab/stats/check-values.ts';

describe('checkValues', () => {
  it.each([
    ['finite', [-1, 0, 5e-324]],
    ['not negative', [0, -0, 5e-324, Number.MAX_VALUE]],
    ['positive', [5e-324, 1]],
  ] as const)('passes what is %s', (domain, values) => {
    expect(() => checkValues(values, 2, domain)).not.toThrow();
  });

  it.each([
    ['finite', NaN],
    ['finite', -Infinity],
    ['not negative', -5e-324],
    ['positive', 0],
    ['positive', Infinity],
  ] as const)('refuses as %s: %d, saying where', (domain, bad) => {
    expect(() => checkValues([1, bad], 1, domain)).toThrow(/value 1 is .* must be/);
  });

  it('refuses too few', () => {
    expect(() => checkValues([1], 2, 'finite')).toThrow('needs 2 or more values, got 1');
  });
});
