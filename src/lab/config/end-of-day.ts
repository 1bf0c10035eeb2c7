import type { EpochMilliseconds, Milliseconds } from '../model/units.ts';

const DAY_MS: Milliseconds = 86_400_000;

/** When a day such as `2027-01-31` is over, in UTC: what is acknowledged until a day is so on that day too. */
export const endOfDay = (day: string): EpochMilliseconds => Date.parse(`${day}T00:00:00Z`) + DAY_MS;
