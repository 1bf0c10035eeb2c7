import { describe, expect, it } from 'vitest';
import { checkProbabilities } from '../../../src/lab/stats/check-probabilities.ts';

describe('checkProbabilities', () => {
  it('passes what lies from 0 to 1', () => {
    expect(() => checkProbabilities([0, 5e-324, 0.5, 1])).not.toThrow();
  });

  it.each([[[]], [[0.5, NaN]], [[Infinity]], [[-1e-9]], [[0.2, 1.000001]]])('refuses %j', (values) => {
    expect(() => checkProbabilities(values)).toThrow(RangeError);
  });
});
