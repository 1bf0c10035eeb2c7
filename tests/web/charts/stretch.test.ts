import { expect, test } from 'vitest';
import { extentOf, firstFrom, stretch } from '../../../src/web/charts/stretch.ts';

const readings = { at: [0, 10, 20, 30], values: [5, 1, 9, 4] };

test('A stretch has both ends of its time', () => {
  expect(stretch(readings, { from: 10, to: 20 })).toEqual({ first: 1, end: 3 });
  expect(stretch(readings, { from: 11, to: 19 })).toEqual({ first: 2, end: 2 });
  expect(stretch(readings, { from: -5, to: 50 })).toEqual({ first: 0, end: 4 });
});

test('The first from a time is looked for where it is said to be', () => {
  expect(firstFrom(readings.at, 0, 2)).toBe(2);
  expect(firstFrom(readings.at, 99, 0, 3)).toBe(3);
});

test('An extent is least and greatest, asked for where it is known', () => {
  expect(extentOf(readings, 1, 3)).toEqual({ least: 1, greatest: 9 });
  expect(extentOf(readings, 2, 2)).toEqual({ least: Infinity, greatest: -Infinity });
  const extent = (from: number, to: number) => ({ least: from, greatest: to });
  expect(extentOf({ ...readings, extent }, 1, 3)).toEqual({ least: 1, greatest: 3 });
});
