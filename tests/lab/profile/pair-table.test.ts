import { expect, test } from 'vitest';
import { createPairTable } from '../../../src/lab/profile/pair-table.ts';

test('pairs are numbered in order of their first coming', () => {
  const table = createPairTable(2);
  const numbers = [
    [5, 1],
    [5, 2],
    [5, 1],
    [2 ** 32 - 1, 0],
    [0, 5],
    [5, 2],
  ].map(([first, second]) => table.of(first, second));
  expect(numbers).toEqual([0, 1, 0, 2, 3, 1]);
  expect(table.count()).toBe(4);
  expect([...table.firsts()]).toEqual([5, 5, 2 ** 32 - 1, 0]);
  expect([...table.seconds()]).toEqual([1, 2, 0, 5]);
});

test('very many pairs of one first do not get in each other’s way', () => {
  const table = createPairTable();
  const count = 200_000;
  const start = process.cpuUsage();
  for (let second = 0; second < count; second += 1) table.of(7, second);
  for (let second = 0; second < count; second += 1)
    if (table.of(7, second) !== second) throw new Error(`${second} has another number`);
  // Each looked at every other would take minutes.
  expect(process.cpuUsage(start).user).toBeLessThan(5e6);
});
