import { describe, expect, it } from 'vitest';
import { energySplit } from '../../../src/lab/stats/energy-split.ts';
import reference from '../../reference/series.json' with { type: 'json' };

describe('energySplit', () => {
  it.each(reference.splits)('agrees with the reference: $index', ({ values, least, index }) => {
    expect(energySplit(values, least)).toBe(index ?? undefined);
  });

  it('is where the level changes, and leaves each part its least length', () => {
    expect(energySplit([1, 1, 1, 1, 1, 1, 5, 5, 5], 2)).toBe(6);
    expect(energySplit([1, 1, 1, 1, 1, 1, 5, 5, 5], 4)).toBe(5);
  });

  it('is nowhere in too few values, or in equal ones', () => {
    expect(energySplit([], 2)).toBeUndefined();
    expect(energySplit([1, 1, 2], 2)).toBeUndefined();
    expect(energySplit([7, 7, 7, 7, 7, 7], 2)).toBeUndefined();
  });

  it.each([
    [[1, NaN, 2, 3], 2],
    [[1, 2, 3, 4], 1],
    [[1, 2, 3, 4], 2.5],
  ])('refuses %j with %d', (values, least) => {
    expect(() => energySplit(values, least)).toThrow(RangeError);
  });
});
