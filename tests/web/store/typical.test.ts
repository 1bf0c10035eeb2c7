import { describe, expect, it } from 'vitest';
import { createTypical } from '../../../src/web/store/typical.ts';

describe('createTypical', () => {
  const slow = [1, 1, 1, 1, 1, 1, 1, 900];

  it('is not moved by a spike among eight', () => {
    const typical = createTypical();
    typical.grow([...slow, ...slow]);
    expect(typical.middle(0, 16)).toBe(1);
  });

  it('takes the mean over the blocks inside the stretch alone', () => {
    const typical = createTypical();
    const level = (value: number) => Array.from({ length: 8 }, () => value);
    typical.grow([...level(1), ...level(2), ...level(4)]);
    expect(typical.middle(0, 24)).toBeCloseTo(7 / 3);
    expect(typical.middle(3, 23)).toBe(2);
  });

  it('says nothing of a stretch without a full block', () => {
    const typical = createTypical();
    typical.grow([1, 2, 3, 4, 5, 6, 7]);
    expect(typical.middle(0, 7)).toBeUndefined();
    typical.grow([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(typical.middle(1, 8)).toBeUndefined();
    expect(typical.middle(0, 8)).toBe(4.5);
    expect(typical.middle(0, 80)).toBe(4.5);
  });
});
