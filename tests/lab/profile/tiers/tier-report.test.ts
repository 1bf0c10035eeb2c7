import { describe, expect, it } from 'vitest';
import type { TieredProfile } from '../../../../src/lab/model/deoptimisation.ts';
import type { Tier } from '../../../../src/lab/model/profile.ts';
import { createProfileBuilder } from '../../../../src/lab/profile/profile-builder.ts';
import { tierGate } from '../../../../src/lab/profile/tiers/tier-gate.ts';
import { tierReport } from '../../../../src/lab/profile/tiers/tier-report.ts';
import { studentInterval } from '../../../../src/lab/stats/student-interval.ts';

type Seen = [name: string, tier: Tier, ms: number, above?: 'native' | 'collector'];

/** A profile of functions that were called by nobody, in order, with what stood above them. */
function profileOf(
  seen: readonly Seen[],
  deopts: readonly [name: string, atMs: number][] = [],
): TieredProfile {
  const builder = createProfileBuilder({
    title: 'a profile',
    source: 'v8-log',
    unit: 'microseconds',
    ordered: true,
  });
  const frameOf = (name: string) => builder.frame({ name, file: 'benchmark.ts', line: 3 });
  for (const [name, tier, ms, above] of seen) {
    const own = builder.node(0, frameOf(name));
    const node = above ? builder.node(own, builder.frame({ name: above, kind: above })) : own;
    builder.sample(node, ms * 1_000, tier);
  }
  const deoptimisations = deopts.map(([name, atMs]) => {
    return { atUs: atMs * 1_000, frame: frameOf(name), reason: 'wrong map', line: 5, column: 7 };
  });
  return { profile: builder.profile(), deoptimisations, disabled: [] };
}

function reportOf(...rounds: TieredProfile[]) {
  const isCounted = ({ name }: { name: string }) => name !== 'other';
  const report = tierReport(rounds, { engine: 'V8', isCounted, intervalOf: studentInterval });
  if (!report) throw new Error('nothing was seen');
  return report;
}

describe('tierReport', () => {
  it('tells the shares of time in functions, by function, and leaves the engine’s own work out', () => {
    const { ms, shares, functions } = reportOf(
      profileOf([
        ['other', 'ignition', 500],
        ['a', 'ignition', 10],
        ['a', 'turbofan', 50, 'native'],
        ['a', 'turbofan', 300, 'collector'],
        ['b', 'sparkplug', 40],
      ]),
    );
    expect(ms).toBe(100);
    expect(shares).toEqual({ interpreter: 0.1, baseline: 0.4, middle: 0, top: 0.5 });
    expect(functions.map(({ name, share }) => [name, share])).toEqual([
      ['a', 0.6],
      ['b', 0.4],
    ]);
    expect(functions[0].shares.top).toBeCloseTo(5 / 6);
  });

  it('tells when the top tier has it, as a mean of the rounds with its interval', () => {
    const after = (ms: number) =>
      profileOf([
        ['a', 'ignition', ms],
        ['a', 'maglev', 10],
        ...Array.from({ length: 90 }, (): Seen => ['a', 'turbofan', 1]),
        ['b', 'turbofan', 100],
      ]);
    const { peak } = reportOf(after(20), after(30), after(40));
    expect(peak.rounds).toEqual([30, 40, 50]);
    expect(peak.meanMs).toBe(40);
    expect(peak.interval?.low).toBeCloseTo(40 - (4.3027 * 10) / Math.sqrt(3), 2);
    const never = reportOf(after(20), profileOf([['a', 'maglev', 100]]));
    expect(never.peak).toEqual({ rounds: [30, undefined] });
  });

  it('tells the tiers over time, each sample by its part of a stretch', () => {
    const { overTime } = reportOf(
      profileOf([
        ['a', 'ignition', 3],
        ['a', 'turbofan', 97],
      ]),
    );
    expect(overTime).toHaveLength(50);
    expect(overTime[0]).toMatchObject({ fromMs: 0, toMs: 2, shares: { interpreter: 1 } });
    expect(overTime[1].shares).toMatchObject({ interpreter: 0.5, top: 0.5 });
    expect(overTime[49].shares.top).toBe(1);
  });

  it('names what gives up its code often, and how often in each round', () => {
    const often = [10, 20, 60, 90].map((atMs): [string, number] => ['a', atMs]);
    const round = () => profileOf([['a', 'turbofan', 100]], often);
    const { deoptimisations, functions, advice, score } = reportOf(round(), round());
    expect(deoptimisations).toBe(8);
    const cause = { reason: 'wrong map', line: 5, column: 7, count: 8 };
    expect(functions[0].deoptimisations).toEqual([cause]);
    expect(advice).toEqual([{ code: 'deoptimises', function: functions[0], cause, rounds: 2 }]);
    // 4 in the 0.1 s of the second halves.
    expect(score.parts.steady.points).toBeCloseTo(15 / 41);
  });

  it('scores what is at the top from the start with 100, and what stays in the interpreter with 15', () => {
    expect(reportOf(profileOf([['a', 'turbofan', 100]])).score.score).toBeCloseTo(100);
    const slow = reportOf(profileOf([['a', 'ignition', 100]]));
    expect(slow.score).toMatchObject({ score: 15, parts: { code: { points: 0 }, settled: { points: 0 } } });
    expect(slow.advice.map(({ code }) => code)).toEqual(['interpreted']);
  });

  it('knows a function of JavaScriptCore again whose first line was not seen in each round', () => {
    const round = (line: number): TieredProfile => {
      const builder = createProfileBuilder({ title: '', source: 'jsc', unit: 'microseconds', ordered: true });
      const placed = [line, 20].map((own) => builder.frame({ name: 'a', file: 'benchmark.ts', line: own }));
      for (const frame of placed) builder.sample(builder.node(0, frame), 1_000, 'ftl');
      return { profile: builder.profile(), deoptimisations: [], disabled: [] };
    };
    const parts = { engine: 'JavaScriptCore', isCounted: () => true, intervalOf: studentInterval } as const;
    const report = tierReport([round(4), round(3)], parts);
    expect(report?.functions.map(({ line, share }) => [line, share])).toEqual([
      [3, 0.5],
      [20, 0.5],
    ]);
  });

  it('has nothing to tell where none of the functions was seen', () => {
    const isCounted = () => false;
    const parts = { engine: 'V8', isCounted, intervalOf: studentInterval } as const;
    expect(tierReport([profileOf([['a', 'turbofan', 1]])], parts)).toBeUndefined();
  });
});

describe('the gate', () => {
  it('holds for little in the interpreter, enough at the top and a high score, and says what is missing', () => {
    const held = tierGate(reportOf(profileOf([['a', 'turbofan', 100]])));
    expect(held.holds).toBe(true);
    const missed = tierGate(
      reportOf(
        profileOf([
          ['a', 'ignition', 6],
          ['a', 'turbofan', 94],
        ]),
      ),
    );
    expect(missed.holds).toBe(false);
    expect(missed.parts.map(({ what, holds }) => [what, holds])).toEqual([
      ['interpreter', false],
      ['top', true],
      ['score', true],
    ]);
  });
});
