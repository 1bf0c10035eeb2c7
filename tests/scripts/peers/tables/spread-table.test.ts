import { expect, test } from 'vitest';
import { relativeVariation, spreadTable, variations } from '../../../../scripts/peers/tables/spread-table.ts';
import { measuredAs } from '../../../support/peer-results.ts';

const times = (contender: string, scenario: string, ...all: number[]) =>
  measuredAs(
    contender,
    scenario,
    all.map((time) => ({ cases: [{ time }], wallMs: 1 })),
  );
const results = [
  ...times('mitata', 'sort', 8, 12),
  ...times('mitata', 'regexp', 90, 110),
  ...times('node-2s', 'sort', 9, 11),
  ...times('node-2s', 'regexp', 100),
];

test('a workload measured once has no variation', () => {
  expect([...variations(results, { ids: ['node-2s'] }).keys()]).toEqual(['sort']);
});

test('two are compared over the workloads both have', () => {
  const [mitata, ours] = ['mitata', 'node-2s'].map((id) => variations(results, { ids: [id] }));
  expect(relativeVariation(ours, mitata)).toBeCloseTo(0.5);
  expect(relativeVariation(new Map(), mitata)).toBeUndefined();
});

test('a row ends with the geometric mean and its share of that of mitata', () => {
  const [, mitata, ours] = spreadTable(results).split('\n');
  expect(mitata).toMatch(/20\.0 % +1\.00$/);
  expect(ours).toMatch(/14\.1 % +0\.50$/);
});
