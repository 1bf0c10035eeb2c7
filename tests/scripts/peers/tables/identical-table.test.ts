import { expect, test } from 'vitest';
import { identicalTable, kindsTable, offBy } from '../../../../scripts/peers/tables/identical-table.ts';
import { around, comparedAs, measuredAs } from '../../../support/peer-results.ts';

const peer = (a: number, b: number, reach: number) => ({
  cases: [around(a, reach), around(b, reach)],
  test: 'same' as const,
  wallMs: 12_000,
});
const results = [
  ...measuredAs('benchmark.js', 'json', [peer(1, 1.2, 0.01), peer(1, 1.02, 0.05)]),
  ...measuredAs('node-2s', 'json', [comparedAs(1.005, 0.01), comparedAs(1.002, 0.001)]),
  ...measuredAs('bun-2s', 'async', [comparedAs(1, 0.01)]),
  ...measuredAs('node-2s', 'more-2', [comparedAs(1.5, 0.01)]),
];
const lines = (table: string) => table.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));

test('a difference counts by its size, by the interval, and by the test', () => {
  expect(lines(identicalTable(results))).toEqual([
    'identical code | n | > 1 % | > 5 % | own interval | own test | wall',
    'Benchmark.js | 2 | 100 % | 50 % | 50 % | 0 % | 12.0 s',
    'the lab, Node, 2 s | 2 | 0 % | 0 % | 50 % | – | 1.0 s',
    'the lab, Bun, 2 s | 1 | 0 % | 0 % | 0 % | – | 1.0 s',
    'the lab, all, 2 s | 3 | 0 % | 0 % | 33 % | – | 1.0 s',
  ]);
});

test('quartiles are named where there is no interval', () => {
  const quartiles = (low: number, high: number) => ({ time: low, quartiles: { low, high } });
  const [, row] = lines(
    identicalTable(
      measuredAs('mitata', 'json', [{ cases: [quartiles(1, 2), quartiles(3, 4)], wallMs: 5_700 }]),
    ),
  );
  expect(row).toBe('mitata | 1 | 100 % | 100 % | none (quartiles 100 %) | – | 5.7 s');
});

test('each kind has its own count', () => {
  expect(lines(kindsTable(results)).slice(0, 3)).toEqual([
    'called different | same-function | json | two-copies | async',
    'Benchmark.js | – | 1 of 2 | – | –',
    'the lab, Node, 2 s | – | 1 of 2 | – | –',
  ]);
});

test('too fast by a share counts as too slow by the same', () => {
  const isOff = offBy(0.01);
  expect([1.011, 1 / 1.011, 1.009, 1 / 1.009, Infinity].map((ratio) => isOff({ ratio }))).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});
