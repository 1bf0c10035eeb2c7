import { describe, expect, it } from 'vitest';
import { scenarios } from '../../../../scripts/peers/sources/scenarios.ts';
import { benchText } from '../../../../scripts/peers/sources/source.ts';
import { deadCodeTraps } from '../../../../scripts/peers/sources/traps.ts';
import { flaggedCases } from '../../../../scripts/peers/tools/flagged-cases.ts';

describe('the cases that the lab flags', () => {
  it.each(deadCodeTraps)('are the trap $id by its text alone, and not its honest twin', ({ a, b }) => {
    expect(flaggedCases(benchText(a, b), [])).toEqual(['a']);
  });

  it.each(scenarios.filter(({ group }) => group !== 'traps'))(
    'are none in the honest scenario $id',
    ({ a, b }) => {
      expect(flaggedCases(benchText(a, b), [])).toEqual([]);
    },
  );

  it('are those, too, that are like an empty call, or cost many times as much in an opaque call', () => {
    const text = "bench('a', (x) => x);\nbench('b', (x) => x);";
    expect(flaggedCases(text, [{ likeEmpty: false }, { likeEmpty: true }])).toEqual(['b']);
    expect(flaggedCases(text, [{ vanishes: true }, { vanishes: false }])).toEqual(['a']);
  });
});
