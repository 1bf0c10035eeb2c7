import { describe, expect, it } from 'vitest';
import { roundDifference } from '../../../../src/lab/profile/compare/round-difference.ts';
import { createProfileBuilder } from '../../../../src/lab/profile/profile-builder.ts';

function round(baseline: number, candidate: number, calls: number) {
  const builder = createProfileBuilder({ title: 't', source: 'v8', unit: 'microseconds', ordered: true });
  const sample = (file: string, line: number, took: number) =>
    builder.sample(builder.node(0, builder.frame({ name: 'f', file, line, column: 2 })), took);
  sample('baseline:a.js', 3, baseline);
  sample('candidate:a.js', 4, candidate);
  return { profile: builder.profile(), calls: { baseline: calls, candidate: calls } };
}

const sideOf = (file: string) => ({
  side: file.startsWith('baseline:') ? ('baseline' as const) : ('candidate' as const),
  file: file.slice(file.indexOf(':') + 1),
});

describe('roundDifference', () => {
  it('tells what a function takes of a call, where it is in the candidate, and what the statistics say of it', () => {
    const told = { change: 0.5, interval: { low: 0.4, high: 0.6 }, p: 0.001, isChanged: true };
    const rounds = [round(100, 150, 10), round(300, 450, 30)];
    const difference = roundDifference({ title: 'sums', rounds, sideOf }, (series, level) => {
      expect(level).toBe(0.95);
      return series.map(() => told);
    });
    expect(difference).toEqual({
      title: 'sums',
      unit: 'microseconds-per-call',
      rounds: 'workers',
      count: 2,
      level: 0.95,
      functions: [{ name: 'f', file: 'a.js', line: 4, column: 2, baseline: 10, candidate: 15, ...told }],
    });
  });

  it('leaves out a change that nobody can tell', () => {
    const none = { change: undefined, interval: undefined, p: 1, isChanged: false };
    const rounds = [round(0, 10, 1), round(0, 10, 1)];
    const { functions } = roundDifference({ title: 't', rounds, sideOf }, (series) => series.map(() => none));
    expect(functions[0]).not.toHaveProperty('change');
    expect(functions[0]).not.toHaveProperty('interval');
  });
});
