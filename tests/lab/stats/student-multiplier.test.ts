import { describe, expect, it } from 'vitest';
import { studentMultiplier } from '../../../src/lab/stats/student-multiplier.ts';

describe('studentMultiplier', () => {
  it.each([
    [0.95, 4, 2.776],
    [0.99, 4, 4.604],
    [0.95, 29, 2.045],
  ])('at level %d with %i degrees of freedom is that of the printed tables', (level, df, expected) => {
    expect(studentMultiplier(level, df)).toBeCloseTo(expected, 3);
  });

  it.each([-0.5, 0, 1, NaN])('refuses the level %d', (level) => {
    expect(() => studentMultiplier(level, 4)).toThrow(RangeError);
  });
});
