import type { Milliseconds } from '../model/units.ts';

/** Seconds without the digits that a division adds: 12.3 ms is 0.0123 s. */
export const seconds = (time: Milliseconds): number => Number((time / 1_000).toPrecision(15));
