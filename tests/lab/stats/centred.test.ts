import { describe, expect, it } from 'vitest';
import { centred } from '../../../src/lab/stats/centred.ts';

describe('centred', () => {
  it('takes the mean away', () => {
    expect([...centred([1, 2, 6])]).toEqual([-2, -1, 3]);
  });

  it('is exactly zero for equal values, whatever their mean rounds to', () => {
    expect([...centred(Array.from({ length: 7 }, () => 0.1))]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('loses no digits to a great offset', () => {
    expect([...centred([1e15 + 1, 1e15 + 3])]).toEqual([-1, 1]);
  });

  it.each([[[]], [[1, NaN]], [[Infinity]]])('refuses %j', (values) => {
    expect(() => centred(values)).toThrow(RangeError);
  });
});
