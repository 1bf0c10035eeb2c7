import { describe, expect, it } from 'vitest';
import type { Params } from '../../../src/lab/model/authoring.ts';
import { lots } from '../../../src/lab/model/lots.ts';

const at = (groups: string[], params: Params = {}) => ({ groups, params });

describe('lots', () => {
  it('puts cases of the same groups and parameters together, in order of the first of each', () => {
    expect(lots([at(['a']), at(['b']), at(['a']), at([]), at(['b'])])).toEqual([[0, 2], [1, 4], [3]]);
  });

  it('keeps every value of a parameter apart, and its type', () => {
    expect(lots([at([], { n: 1 }), at([], { n: 10 }), at([], { n: '1' }), at([], { n: 1 })])).toEqual([
      [0, 3],
      [1],
      [2],
    ]);
  });

  it.each<[string, ReturnType<typeof at>, ReturnType<typeof at>]>([
    ['a group and the group within it', at(['a']), at(['a', 'b'])],
    ['groups whose names run together', at(['a b']), at(['a', 'b'])],
    ['a group called like a parameter', at(['n']), at([], { n: 1 })],
    ['another parameter of the same value', at([], { n: 1 }), at([], { m: 1 })],
  ])('keeps apart %s', (_, one, other) => {
    expect(lots([one, other])).toEqual([[0], [1]]);
  });

  it('are none of no cases', () => {
    expect(lots([])).toEqual([]);
  });
});
