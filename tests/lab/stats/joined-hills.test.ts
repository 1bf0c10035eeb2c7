import { describe, expect, it } from 'vitest';
import { hillsOf } from '../../../src/lab/stats/hills-of.ts';
import { joinedHills } from '../../../src/lab/stats/joined-hills.ts';

describe('joinedHills', () => {
  const hills = hillsOf([0, 1, 2, 3, 4], [3, 1, 5, 2, 4]);

  it('keeps the higher top and the first foot', () => {
    expect(joinedHills(hills, 0)).toEqual([{ top: hills[1].top, foot: hills[0].foot }, hills[2]]);
    expect(joinedHills(hills, 1)).toEqual([hills[0], { top: hills[1].top, foot: hills[1].foot }]);
  });

  it('leaves the list it is given', () => {
    joinedHills(hills, 0);
    expect(hills).toHaveLength(3);
  });
});
