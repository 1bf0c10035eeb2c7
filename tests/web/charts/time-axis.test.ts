import { describe, expect, it } from 'vitest';
import { timeAxis, timeTexts } from '../../../src/web/charts/time-axis.ts';

const from = new Date(2026, 10, 1, 9, 30).getTime();
const hour = 3_600_000;
const textsOver = (span: number, wanted = 4) =>
  timeTexts(timeAxis(from, from + span, { from: 0, to: 100 }).ticks(wanted));

describe('the time axis', () => {
  it('has ends at its ends', () => {
    const axis = timeAxis(from, from + hour, { from: 10, to: 110 });
    expect([axis(from), axis(from + hour / 2), axis.invert(110)]).toEqual([10, 60, from + hour]);
  });

  it.each([
    ['seconds', 20_000, '09:30:05'],
    ['minutes', hour, '09:45'],
    ['days where hours pass midnight', 24 * hour, '2 Nov'],
    ['days', 6 * 24 * hour, '3 Nov'],
    ['months', 120 * 24 * hour, 'Dec 2026'],
    ['years', 5 * 365 * 24 * hour, '2028'],
  ])('counts in %s', (_, span, tick) => {
    expect(textsOver(span)).toContain(tick);
  });
});
