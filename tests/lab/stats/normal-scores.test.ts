import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { normalScores } from '../../../src/lab/stats/normal-scores.ts';
import reference from '../../reference/series.json' with { type: 'json' };
import { lognormal } from '../../support/lognormal.ts';

describe('normalScores', () => {
  it.each(reference.scores)('agree with the reference on $values', ({ values, scores }) => {
    const found = normalScores(values);
    expect(found).toHaveLength(scores.length);
    found.forEach((score, i) => expect(Math.abs(score - scores[i])).toBeLessThan(1e-9));
  });

  it('depend on the order of the values alone', () => {
    const values = lognormal(30, 1, mulberry32(1));
    expect(normalScores(values.map((value) => value ** 3))).toEqual(normalScores(values));
  });

  it('are the same for 0 and −0, and 0 for equal values', () => {
    expect([...normalScores([0, -0, 0])]).toEqual([0, 0, 0]);
  });

  it.each([[[]], [[1, NaN]], [[Infinity]]])('refuse %j', (values) => {
    expect(() => normalScores(values)).toThrow(RangeError);
  });
});
