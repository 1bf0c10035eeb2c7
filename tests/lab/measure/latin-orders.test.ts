import { describe, expect, it } from 'vitest';
import { latinOrders } from '../../../src/lab/measure/latin-orders.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';

/** So many orders of so many arms. */
function orders(arms: number, count: number, seed = 1): number[][] {
  const endless = latinOrders(arms, mulberry32(seed));
  return Array.from({ length: count }, () => endless.next().value);
}
const squares = (arms: number, count: number, seed = 1): number[][][] => {
  const rows = orders(arms, arms * count, seed);
  return Array.from({ length: count }, (_, nth) => rows.slice(nth * arms, (nth + 1) * arms));
};
const each = (arms: number) => Array.from({ length: arms }, (_, arm) => arm);

describe('latinOrders', () => {
  it.each([1, 2, 3, 4, 7])('has each of %d arms once a round, and in each place once a square', (arms) => {
    for (const square of squares(arms, 6)) {
      for (const round of square) expect(round.toSorted((a, b) => a - b)).toEqual(each(arms));
      for (const place of each(arms)) {
        expect(square.map((round) => round[place]).toSorted((a, b) => a - b)).toEqual(each(arms));
      }
    }
  });

  it('is A B B A or B A A B of two', () => {
    const seen = squares(2, 40).map((square) => square.flat().join(''));
    expect([...new Set(seen)].toSorted()).toEqual(['0110', '1001']);
  });

  it('puts one arm before another about as often as after it', () => {
    for (const seed of [1, 2, 3]) {
      const befores = orders(3, 6_000, seed).map((round) => round.indexOf(0) < round.indexOf(1));
      expect(befores.filter(Boolean).length / befores.length).toBeCloseTo(0.5, 1);
    }
  });

  it('repeats for the same seed, and differs for another', () => {
    expect(orders(5, 20, 7)).toEqual(orders(5, 20, 7));
    expect(orders(5, 20, 7)).not.toEqual(orders(5, 20, 8));
  });

  it('relabels its arms for every square', () => {
    expect(new Set(squares(5, 30).map(([first]) => first.join())).size).toBeGreaterThan(20);
  });
});
