import { describe, expect, it } from 'vitest';
import type { ToldRecording } from '../../../src/lab/profile/record/told-recording.ts';
import { knownWorks } from '../../../scripts/truth/known-work.ts';
import { pooled } from '../../../scripts/truth/pooled.ts';
import { distance, truthReport } from '../../../scripts/truth/truth-report.ts';

const told = (self: Record<string, number>, part: Partial<ToldRecording> = {}): ToldRecording => ({
  self,
  slowdown: 1.1,
  facts: { samples: 900, looks: 1_000, spanUs: 1_100_000, torn: 0 },
  ...part,
});
const shares = { a: 0.25, b: 0.75 };

describe('the truth of a recording', () => {
  it('is how far its shares are from those that are known', () => {
    expect(distance(shares, { a: 1, b: 3 })).toBe(0);
    expect(distance(shares, { a: 3, b: 1 })).toBe(0.5);
    expect(distance(shares, { other: 7 })).toBe(1);
  });

  it('holds where every target does', () => {
    const { faults, text } = truthReport({
      engine: 'node',
      works: [{ name: 'known', shares, told: told({ a: 26, b: 74 }) }],
      programs: [{ name: 'some', told: told({}) }],
    });
    expect(faults).toEqual([]);
    expect(text).toMatch(/^known +0\.010 +900 +909 +1\.10×$/m);
  });

  it('names what does not hold', () => {
    const facts = { samples: 1, looks: 100, spanUs: 1e6, torn: 2 };
    const { faults } = truthReport({
      engine: 'firefox',
      works: [{ name: 'known', shares, told: told({ a: 1, b: 1 }, { facts }) }],
      programs: [{ name: 'some', told: told({}, { slowdown: 1.8 }) }],
    });
    expect(faults).toEqual([
      'firefox: known: TVD 0.250, more than 0.03',
      'firefox: 2 torn samples',
      'firefox: 100 Hz, less than 500',
      'firefox: 1.80 times slower, more than 1.7',
    ]);
  });
});

it('of several recordings is that of all their samples', () => {
  const facts = { samples: 100, looks: 200, spanUs: 1_000, torn: 1 };
  const all = [told({ a: 1, b: 2 }), told({ b: 3 }, { facts, slowdown: 1.3 })];
  expect(pooled(all)).toEqual({
    self: { a: 1, b: 5 },
    slowdown: 1.2000000000000002,
    facts: { samples: 1_000, looks: 1_200, spanUs: 1_101_000, torn: 1 },
  });
});

it('is asked of works whose shares are one whole', () => {
  for (const work of knownWorks)
    expect(Object.values(work.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});
