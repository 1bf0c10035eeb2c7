import { expect, test } from 'vitest';
import { gateCases } from '../../../scripts/gate/gate-cases.ts';
import { gateReport } from '../../../scripts/gate/gate-report.ts';
import type { GateTry } from '../../../scripts/gate/gate-try.ts';

const tries = (work: string, count: number, part: (nth: number) => Partial<GateTry>): GateTry[] =>
  Array.from({ length: count }, (_, nth) => ({
    work,
    nth,
    verdict: 'equivalent',
    ratio: 1,
    exitCode: 0,
    wallMs: 2_000,
    ...part(nth),
  }));
const found = tries('5 % more', 40, () => ({ verdict: 'slower', ratio: 1.05, exitCode: 1 }));

test('Both tables hold where few of the same are called different, fewer end a build, and nearly all of more work do', () => {
  const same = tries('json', 200, (nth) => (nth < 10 ? { verdict: 'slower', ratio: 1.01 } : {}));
  const { text, holds } = gateReport([...same, ...found], '5 % more');
  expect(holds).toBe(true);
  expect(text).toContain('10 of 200');
  expect(text).toContain('40 of 40');
});

test.each([
  ['too many are called different', (nth: number) => (nth < 11 ? { verdict: 'faster' } : {})],
  ['too many end a build', (nth: number) => (nth < 3 ? { verdict: 'slower', exitCode: 1 } : {})],
])('They do not where %s', (_, part) => {
  expect(gateReport([...tries('json', 200, part), ...found], '5 % more').holds).toBe(false);
});

test('They do not where more work is missed, or nothing was tried', () => {
  const missed = found.map((one, nth) => (nth < 3 ? { ...one, exitCode: 0 } : one));
  expect(gateReport([...tries('json', 200, () => ({})), ...missed], '5 % more').holds).toBe(false);
  expect(gateReport([], '5 % more').holds).toBe(false);
});

test('The same text stands on both sides of what is identical, and not of what is planted', () => {
  const cases = gateCases(200, 40);
  expect(cases.reduce((sum, { tries: count }) => sum + count, 0)).toBe(240);
  for (const { baseline, candidate, isPlanted } of cases) expect(baseline === candidate).toBe(!isPlanted);
});
