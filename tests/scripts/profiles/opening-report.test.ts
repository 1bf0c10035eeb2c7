import { expect, test } from 'vitest';
import { limit, openingReport, own } from '../../../scripts/profiles/opening-report.ts';
import type { Opening } from '../../../scripts/profiles/opening.ts';

const seen = (paintMs: number, more: Partial<Opening> = {}): Opening => ({
  paintMs,
  longestTaskMs: 0,
  retained: 1e6,
  peak: 60e6,
  ...more,
});
const opened = (viewer: string, bytes: number, ...openings: Opening[]) => ({ viewer, bytes, openings });
const verdicts = (text: string) => text.split('\n').filter((line) => / (yes|no)$/.test(line));

test('a file that opens soon enough beside parsing and the others holds', () => {
  const bytes = 60e6;
  const { text, holds } = openingReport([
    opened(limit, bytes, seen(100, { peak: 100e6 })),
    opened(own, bytes, seen(200), seen(240), seen(900, { switchMs: 90 })),
    opened('speedscope', bytes, seen(2_400)),
    opened('CPUpro', bytes, seen(600)),
  ]);
  expect(holds).toBe(true);
  expect(verdicts(text)).toHaveLength(7);
  expect(text).toMatch(/times as fast as speedscope +≥ 10 +10\.0 +yes/);
});

test('a viewer that is slower than it may be, blocks or keeps too much does not', () => {
  const bytes = 10e6;
  const { text, holds } = openingReport([
    opened(limit, bytes, seen(100)),
    opened(own, bytes, seen(241, { longestTaskMs: 51, retained: 4e6 })),
  ]);
  expect(holds).toBe(false);
  expect(verdicts(text).map((line) => line.endsWith('no'))).toEqual([true, true, true]);
});

test('a file that nothing else opens is only to open', () => {
  const { text, holds } = openingReport([opened(own, 1e9, seen(4_000))]);
  expect(holds).toBe(true);
  expect(text).toMatch(/1\.00\sGB: opens +at all +4\.00\ss +yes/);
});

test('of passes over many boxes the middle one counts', () => {
  const pass = (p95Ms: number, workMs: number) => ({ boxes: 2e6, frames: 300, p95Ms, workMs });
  const report = (...passes: ReturnType<typeof pass>[]) => openingReport([], passes);
  expect(report(pass(16.7, 4), pass(16.74, 5), pass(33, 9)).holds).toBe(true);
  expect(report(pass(16.7, 7)).holds).toBe(false);
  expect(report(pass(33.4, 4)).text).toContain('zoom and pan, 2.0 million boxes: 95 % of frames');
});
