import { describe, expect, it } from 'vitest';
import { studentDensity, studentTail } from '../../../src/lab/stats/student-tail.ts';
import { relativeError } from '../../support/relative-error.ts';

const cauchy = (t: number) => Math.atan2(1, t) / Math.PI;
const two = (t: number) => 1 / (t * t + 2 + t * Math.sqrt(t * t + 2));

describe('studentTail', () => {
  it.each([0, 1e-8, 0.3, 1, 4, 1e3, 1e9])('has its closed forms at %d', (t) => {
    expect(relativeError(studentTail(t, 1), cauchy(t))).toBeLessThan(1e-13);
    expect(relativeError(studentTail(t, 2), two(t))).toBeLessThan(1e-13);
  });

  it('is what its density integrates to', () => {
    for (const df of [1.2, 4, 37.5]) {
      const slope = (studentTail(1.3 - 1e-5, df) - studentTail(1.3 + 1e-5, df)) / 2e-5;
      expect(relativeError(slope, studentDensity(1.3, df))).toBeLessThan(1e-8);
    }
  });
});
