import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { holm } from '../../../src/lab/stats/holm.ts';
import { holmLevels } from '../../../src/lab/stats/holm-levels.ts';

describe('holmLevels', () => {
  it('is the plain level for one comparison', () => {
    expect(holmLevels([0.3])).toEqual([0.95]);
  });

  it('steps down from the smallest p value, and stays where one is not rejected', () => {
    const levels = holmLevels([0.04, 0.001, 0.5, 0.02]);
    [0.05 / 3, 0.05 / 4, 0.05 / 3, 0.05 / 3].forEach((share, nth) =>
      expect(levels[nth]).toBeCloseTo(1 - share, 12),
    );
  });

  it('excludes equality wherever the adjusted p value is small enough, and nowhere else', () => {
    const random = mulberry32(1);
    for (let family = 0; family < 200; family++) {
      const pValues = Array.from({ length: 1 + Math.floor(6 * random()) }, () => random() ** 4);
      const adjusted = Array.from(holm(pValues), (p) => p <= 0.05);
      expect(holmLevels(pValues).map((level, nth) => pValues[nth] <= 1 - level)).toEqual(adjusted);
    }
  });

  it.each([[[]], [[NaN]], [[-0.1]], [[1.1]]])('refuses %j', (bad) => {
    expect(() => holmLevels(bad)).toThrow(RangeError);
  });
});
