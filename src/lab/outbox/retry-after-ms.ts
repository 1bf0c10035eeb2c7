import type { EpochMilliseconds, Milliseconds } from '../model/units.ts';

/** Nobody is waited for longer, whatever they ask. */
export const longestWaitMs: Milliseconds = 3_600_000;

/**
 * How long the field `Retry-After` asks to wait; undefined where it asks for nothing that can be understood.
 *
 * Shape:  seconds, or a date as HTTP writes it → 0 to an hour.
 * Source: RFC 9110, 10.2.3.
 */
export function retryAfterMs(field: string | null, now: EpochMilliseconds): Milliseconds | undefined {
  if (field === null) return undefined;
  const asked = /^\s*\d+\s*$/.test(field) ? Number(field) * 1_000 : Date.parse(field) - now;
  return Number.isNaN(asked) ? undefined : Math.min(longestWaitMs, Math.max(0, asked));
}
