import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { apart } from '../../../src/web/charts/apart.ts';

const ends = { from: 0, to: 100 };

describe('apart', () => {
  it('leaves labels where they are wanted when they are apart already', () => {
    expect(apart([10, 50, 90], 13, ends)).toEqual([10, 50, 90]);
  });

  it('keeps order and distance when wanted places coincide, in any order given', () => {
    expect(apart([50, 50, 50], 10, ends)).toEqual([50, 60, 70]);
    expect(apart([52, 50, 51], 10, ends)).toEqual([70, 50, 60]);
  });

  it('pushes back from the far end', () => {
    expect(apart([99, 100, 100], 10, ends)).toEqual([80, 90, 100]);
  });

  it('shares the room evenly when there is too little', () => {
    expect(apart([0, 0, 0, 0, 0], 50, ends)).toEqual([0, 25, 50, 75, 100]);
  });

  it('never lets two come closer than the gap, nor leave the ends', () => {
    const random = mulberry32(1);
    for (let trial = 0; trial < 200; trial++) {
      const wanted = Array.from({ length: 5 }, () => random() * 140 - 20);
      const placed = apart(wanted, 13, ends).toSorted((a, b) => a - b);
      placed.slice(1).forEach((at, i) => expect(at - placed[i]).toBeGreaterThan(12.999));
      expect(placed[0]).toBeGreaterThanOrEqual(0);
      expect(placed[4]).toBeLessThanOrEqual(100);
    }
  });

  it('places no labels nowhere', () => {
    expect(apart([], 13, ends)).toEqual([]);
  });
});
