import { describe, expect, it } from 'vitest';
import { checkMargin } from '../../../src/lab/stats/check-margin.ts';

describe('checkMargin', () => {
  it.each([1e-9, 0.01, 3])('passes %d', (margin) => {
    expect(() => checkMargin(margin)).not.toThrow();
  });

  it.each([0, -0.01, NaN, Infinity])('refuses %d, saying what a margin is', (margin) => {
    expect(() => checkMargin(margin)).toThrow(/a margin is a share above zero/);
    expect(() => checkMargin(margin)).toThrow(RangeError);
  });
});
