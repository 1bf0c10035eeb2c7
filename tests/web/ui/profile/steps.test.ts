import { expect, test } from 'vitest';
import {
  filterOf,
  stepText,
  withStep,
  withoutKind,
  type Step,
} from '../../../../src/web/ui/profile/steps.ts';

const steps: readonly Step[] = [
  { kind: 'merge', frame: 1 },
  { kind: 'drop', frame: 2 },
  { kind: 'merge', frame: 3 },
  { kind: 'collapse' },
  { kind: 'range', from: 10, to: 20 },
];

test('steps add up to what is looked at', () => {
  expect(filterOf([])).toEqual({ merged: [], dropped: [], collapse: false, mine: false });
  expect(filterOf([...steps, { kind: 'focus', frame: 4 }, { kind: 'mine' }])).toEqual({
    merged: [1, 3],
    dropped: [2],
    collapse: true,
    mine: true,
    focus: 4,
    range: [10, 20],
  });
});

test('another focus or range takes the place of the one before, and nothing is done twice', () => {
  expect(withStep(steps, { kind: 'range', from: 5, to: 9 })).toHaveLength(steps.length);
  expect(withStep([{ kind: 'focus', frame: 1 }], { kind: 'focus', frame: 2 })).toEqual([
    { kind: 'focus', frame: 2 },
  ]);
  expect(withStep(steps, { kind: 'merge', frame: 3 })).toHaveLength(steps.length);
  expect(withStep(steps, { kind: 'merge', frame: 9 })).toHaveLength(steps.length + 1);
  expect(withoutKind(steps, 'merge')).toHaveLength(steps.length - 2);
});

test('every step is told in a few words', () => {
  const words = { nameOf: (frame: number) => `f${frame}`, weightOf: (weight: number) => `${weight} ms` };
  const all: readonly Step[] = [{ kind: 'focus', frame: 7 }, ...steps, { kind: 'mine' }];
  expect(all.map((step) => stepText(step, words))).toEqual([
    'Only f7',
    'f1 merged into its callers',
    'Without f2',
    'f3 merged into its callers',
    'Recursion collapsed',
    'From 10 ms to 20 ms',
    'My code only',
  ]);
});
