import { expect, test } from 'vitest';
import { ourFigures } from '../../../../scripts/peers/tools/ours.ts';

const alone = { aTime: 2, aLow: 1.9, aHigh: 2.1, wallMs: 100 };

test('a case measured alone has its time, its interval and what was flagged', () => {
  expect(ourFigures({ ...alone, empty: true, flags: ['a'] })).toEqual({
    cases: [{ time: 2, interval: { low: 1.9, high: 2.1 }, isEmpty: true, isFlagged: true }],
    wallMs: 100,
  });
});

test('a pair has its ratio, with the interval as it was reported', () => {
  const { cases, ratio } = ourFigures({ ...alone, ratio: 1.5, low: 1.4, high: 1.6, flags: ['b'] });
  expect(ratio).toEqual({ value: 1.5, interval: { low: 1.4, high: 1.6 } });
  expect(cases.map(({ time, isFlagged }) => [time, isFlagged])).toEqual([
    [2, false],
    [3, true],
  ]);
});
