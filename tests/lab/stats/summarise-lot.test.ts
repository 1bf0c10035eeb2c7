import { describe, expect, it } from 'vitest';
import { summariseLot } from '../../../src/lab/stats/summarise-lot.ts';
import { summarise } from '../../../src/lab/stats/summarise.ts';
import { sampledOf } from '../../support/sampled-of.ts';

const empty = { case: 1, batches: [] };
const one = {
  case: 4,
  ...sampledOf([
    [1, 2, 4],
    [2, 4, 8],
  ]),
};
const twice = {
  case: 7,
  ...sampledOf([
    [2, 4, 8],
    [4, 8, 16],
  ]),
};

describe('summariseLot', () => {
  it('has the figures of each case by itself, in order', () => {
    const summaries = summariseLot([one, empty, twice]);
    expect(summaries.map((summary) => summary?.estimate)).toEqual([3, undefined, 6]);
    expect(summaries[0]).toEqual({ ...summarise(one), paired: summaries[0]?.paired });
  });

  it('compares each with the first that has figures, itself among them', () => {
    const [none, first, second] = summariseLot([empty, one, twice]);
    expect(none).toBeUndefined();
    expect(first?.paired).toEqual({ reference: 4, shifts: { 0: 0, 1: 0 }, rounds: 6 });
    expect(second?.paired).toMatchObject({ reference: 4, rounds: 6 });
    for (const shift of Object.values(second?.paired?.shifts ?? {})) {
      expect(shift).toBeCloseTo(Math.log(2), 12);
    }
  });

  it('leaves void workers out of the comparison, of either side', () => {
    const [, second] = summariseLot([{ ...one, voided: [0] }, twice]);
    expect(Object.keys(second?.paired?.shifts ?? {})).toEqual(['1']);
    const [first] = summariseLot([one, { ...twice, voided: [0, 1] }]);
    expect(first?.paired?.reference).toBe(4);
  });

  it('tells how the samples settle where all is to be known, and not while they come', () => {
    const settling = { flat: 2, warming: 0, slowing: 0, unsteady: 0 };
    expect(summariseLot([one, empty], 'whole')[0]).toMatchObject({ settling });
    expect(summariseLot([one, empty], 'live')[0]).not.toHaveProperty('settling');
  });

  it('is nothing for nothing', () => {
    expect(summariseLot([])).toEqual([]);
    expect(summariseLot([empty])).toEqual([undefined]);
  });
});
