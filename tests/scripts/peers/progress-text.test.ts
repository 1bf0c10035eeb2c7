import { expect, test } from 'vitest';
import { cellSeconds } from '../../../scripts/peers/planned-cells.ts';
import { progressText, timeLeft } from '../../../scripts/peers/progress-text.ts';

const cell = (contender: string) => ({ scenario: 'json', contender, repeat: 0 });
const cells = [cell('tinybench'), cell('benchmark.js'), cell('tinybench')];
const [short, long] = cells.map(cellSeconds);

test('before the first cell, the time left is what is expected', () => {
  expect(timeLeft(cells, 0, 0)).toBeCloseTo(1_000 * (2 * short + long));
});

test('a machine that takes twice as long as expected has twice as much left', () => {
  expect(timeLeft(cells, 1, 2_000 * short)).toBeCloseTo(2_000 * (short + long));
});

test('after the last cell nothing is left', () => {
  expect(timeLeft(cells, 3, 60_000)).toBe(0);
  expect(progressText(cells, 3, 60_000)).toMatch(/^3 of 3 done, about 0\ss left$/);
});

test('the progress names the cell that runs', () => {
  expect(progressText(cells, 1, 1_000 * short)).toMatch(/^1 of 3 done, .* left; now json benchmark\.js 0$/);
});
