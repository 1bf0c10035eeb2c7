import { describe, expect, it } from 'vitest';
import { cellKey, cellSeed } from '../../../scripts/peers/cell.ts';
import { contenders } from '../../../scripts/peers/contenders.ts';
import { cellSeconds, isAsked, plannedCells } from '../../../scripts/peers/planned-cells.ts';

const all = { isQuick: false, seed: 1, times: 1, only: [] };
const keys = (asked = all) => plannedCells(asked).map(cellKey);

describe('the planned cells', () => {
  it('are all different', () => {
    expect(new Set(keys()).size).toBe(keys().length);
  });

  it('come in the same order for the same seed, and in another for another', () => {
    expect(keys()).toEqual(keys());
    expect(keys({ ...all, seed: 2 })).not.toEqual(keys());
    expect(keys({ ...all, seed: 2 }).toSorted()).toEqual(keys().toSorted());
  });

  it('are mixed: no contender has all its cells in one half', () => {
    const cells = plannedCells(all);
    const half = cells.slice(0, cells.length / 2);
    for (const { id } of contenders) {
      const own = cells.filter(({ contender }) => contender === id).length;
      const first = half.filter(({ contender }) => contender === id).length;
      expect(first / own).toBeGreaterThan(0.25);
      expect(first / own).toBeLessThan(0.75);
    }
  });

  it('hold 200 comparisons of identical code by the lab', () => {
    const own = plannedCells({ ...all, only: ['lab', 'identical'] });
    expect(own.length).toBeGreaterThanOrEqual(200);
  });

  it('of a quick run are among those of a full one, and take less than ten minutes', () => {
    const quick = plannedCells({ ...all, isQuick: true });
    const full = new Set(keys());
    expect(quick.filter((cell) => !full.has(cellKey(cell)))).toEqual([]);
    expect(quick.reduce((sum, cell) => sum + cellSeconds(cell), 0)).toBeLessThan(600);
  });

  it('made thrice are three times as many, the first of them the same', () => {
    const thrice = new Set(keys({ ...all, times: 3 }));
    expect(thrice.size).toBe(3 * keys().length);
    expect(keys().every((key) => thrice.has(key))).toBe(true);
  });

  it('are refused where a word names nothing', () => {
    expect(() => plannedCells({ ...all, only: ['jason'] })).toThrow('nothing is called "jason"');
  });
});

describe('what is asked for', () => {
  const cell = { scenario: 'json', contender: 'node-2s', repeat: 0 };

  it.each([
    [[], true],
    [['json'], true],
    [['identical'], true],
    [['lab'], true],
    [['node-2s', 'mitata'], true],
    [['lab', 'json'], true],
    [['mitata'], false],
    [['mitata', 'json'], false],
    [['node-2s', 'async'], false],
  ])('is met by json on node-2s where %j is: %s', (only, isMet) => {
    expect(isAsked(cell, only)).toBe(isMet);
  });
});

describe("a cell's seed", () => {
  it('belongs to the cell and the seed of the run alone', () => {
    const seeds = plannedCells(all).map((cell) => cellSeed(cell, 1));
    expect(new Set(seeds).size).toBe(seeds.length);
    const [cell] = plannedCells({ ...all, only: ['json', 'mitata'] });
    expect(cellSeed(cell, 1)).toBe(cellSeed({ ...cell }, 1));
    expect(cellSeed(cell, 2)).not.toBe(cellSeed(cell, 1));
  });
});
