import { expect, test } from 'vitest';
import type { FunctionTiers, TierReport } from '../../../src/lab/model/tier-report.ts';
import { placedTiers } from '../../../src/node/cli/placed-tiers.ts';

const shares = { interpreter: 0, baseline: 0, middle: 0.5, top: 0.5 };
const cause = { reason: 'wrong map', line: 4, column: 9, count: 3 };
const tiersOf = (name: string, line: number, share: number): FunctionTiers => ({
  ...{ name, file: 'benchmark.ts', line, column: 1, share, shares },
  deoptimisations: [cause],
});

function placed(functions: FunctionTiers[]) {
  const score = { points: 0, most: 15 };
  const report: TierReport = {
    ...{ engine: 'V8', rounds: 1, ms: 100, shares, overTime: [], deoptimisations: 0, functions },
    peak: { rounds: [undefined] },
    score: { score: 0, parts: { code: score, settled: score, steady: score } },
    advice: [{ code: 'deoptimises', function: functions[0], cause, rounds: 1 }],
  };
  const url = 'file:///work/bench/a.bench.js';
  const origin = { kind: 'file', url, text: 'one\ntwo\nthree', language: 'js' } as const;
  return placedTiers(report, { source: { name: 'bench/a.bench.js', origin }, lines: 3, folder: '/work' });
}

test('Functions and what was given up in them are told by the lines of their file', () => {
  const { functions, advice } = placed([tiersOf('walk', 3, 1)]);
  expect(functions[0]).toMatchObject({ name: 'walk', file: 'bench/a.bench.js', line: 2 });
  expect(functions[0].deoptimisations).toEqual([{ ...cause, line: 3 }]);
  expect(advice[0]).toMatchObject({ function: { line: 2 }, cause: { line: 3 } });
});

test('What is after the lines that somebody wrote is one loop, with the shares of all', () => {
  const other = { ...tiersOf('other', 60, 0.3), shares: { ...shares, middle: 0, top: 1 } };
  const { functions } = placed([tiersOf('run', 50, 0.3), tiersOf('walk', 3, 0.4), other]);
  expect(functions.map(({ name, file, share }) => [name, file, share])).toEqual([
    ['(measuring loop)', '', 0.6],
    ['walk', 'bench/a.bench.js', 0.4],
  ]);
  expect(functions[0].shares).toEqual({ interpreter: 0, baseline: 0, middle: 0.25, top: 0.75 });
});
