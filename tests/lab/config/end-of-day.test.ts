import { expect, test } from 'vitest';
import { endOfDay } from '../../../src/lab/config/end-of-day.ts';

test('a day is over at midnight in UTC', () => {
  expect(new Date(endOfDay('2026-12-31')).toISOString()).toBe('2027-01-01T00:00:00.000Z');
});
