import { expect, test } from 'vitest';
import { seriesText } from '../../../src/web/charts/series-text.ts';
import type { Series } from '../../../src/web/charts/series-layout.ts';

const series = (at: number[], values: number[], more: Partial<Series> = {}): Series => ({
  sources: [{ name: 'heap', readings: { at, values } }],
  quantity: 'bytes',
  from: 0,
  to: 10_000,
  zero: 'from',
  ...more,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('Each source has its last, its least and its greatest reading of the time shown', () => {
  expect(plain(seriesText(series([-1, 2_000, 9_000, 20_000], [9e9, 2e6, 1e6, 9e9])))).toBe(
    'heap: last 1.00 MB, between 1.00 MB and 2.00 MB over 8 s.',
  );
});

test('What is marked is counted', () => {
  const marks = { name: 'a collection was noticed', at: [-1, 5_000, 6_000, 11_000] };
  expect(seriesText(series([], [], { marks }))).toBe(
    'heap: no readings yet. a collection was noticed: 2 times.',
  );
});

test('Without sources there is nothing to show', () => {
  expect(seriesText(series([], [], { sources: [] }))).toBe('Nothing to show yet.');
});
