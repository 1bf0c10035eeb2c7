import { expect, it } from 'vitest';
import { settling } from '../../../src/lab/stats/settling.ts';
import { sampledOf } from '../../support/sampled-of.ts';

const level = (ms: number, size: number) =>
  Array.from({ length: size }, (_, nth) => ms * (1 + 1e-4 * (nth % 7)));
const flat = level(1, 200);
const warming = [...level(2, 60), ...level(1, 140)];
const slowing = [...level(1, 60), ...level(2, 140)];
const unsteady = [...level(1, 180), ...level(2, 20)];

it('counts the workers by how their samples settle', () => {
  expect(settling(sampledOf([flat, warming, flat, slowing, unsteady, flat]))).toEqual({
    flat: 3,
    warming: 1,
    slowing: 1,
    unsteady: 1,
  });
});

it('leaves out workers that are void', () => {
  expect(settling({ ...sampledOf([flat, warming]), voided: [1] })).toEqual({
    flat: 1,
    warming: 0,
    slowing: 0,
    unsteady: 0,
  });
});
