import { expect, test } from 'vitest';
import { createCell } from '../../../src/web/create-cell.ts';
import { pacedView } from '../../../src/web/ui/paced-view.ts';
import { manualAfter } from '../../support/manual-after.ts';

test('many changes in one pause are one, and the last of them is seen', () => {
  const clock = manualAfter();
  const cell = createCell(0);
  const paced = pacedView(cell, 250, clock.after);
  const seen: number[] = [];
  paced.subscribe(() => seen.push(paced.view()));
  for (const value of [1, 2, 3]) cell.set(value);
  expect(paced.view()).toBe(0);
  expect(clock.waiting()).toEqual([250]);
  clock.elapse();
  expect(seen).toEqual([3]);
});

test('without a listener it holds nothing back and waits for nothing', () => {
  const clock = manualAfter();
  const cell = createCell('a');
  const paced = pacedView(cell, 250, clock.after);
  const leave = paced.subscribe(() => undefined);
  cell.set('b');
  leave();
  expect(clock.waiting()).toEqual([]);
  cell.set('c');
  expect(paced.view()).toBe('c');
});
