import { describe, expect, it } from 'vitest';
import { tukeyFences } from '../../../src/lab/stats/tukey-fences.ts';

describe('tukeyFences', () => {
  it('stand 1.5 and 3 interquartile ranges beyond the quartiles', () => {
    // Quartiles 2 and 4.
    expect(tukeyFences([1, 2, 3, 4, 5])).toEqual({
      mild: { low: -1, high: 7 },
      severe: { low: -4, high: 10 },
    });
  });

  it('stand at infinity where the quartiles coincide', () => {
    const everything = { low: -Infinity, high: Infinity };
    expect(tukeyFences([1, 2, 2, 2, 3])).toEqual({ mild: everything, severe: everything });
  });

  it('need a value', () => {
    expect(() => tukeyFences([])).toThrow(RangeError);
  });
});
