import type { DeliveryRecord } from '../model/outbox.ts';
import type { EpochMilliseconds, Milliseconds, Random } from '../model/units.ts';
import { backoffMs } from './backoff-ms.ts';

/** Before anything was tried. */
export const noDeliveries: DeliveryRecord = { failures: 0, heldUntil: 0 };

/** After runs have arrived. */
export const delivered = (at: EpochMilliseconds): DeliveryRecord => ({
  failures: 0,
  heldUntil: 0,
  deliveredAt: at,
});

/**
 * After a try that nobody answered, or with a request for patience of so many milliseconds, which is honoured and spread,
 * as are waits that nobody asked for.
 */
export function heldBack(
  record: DeliveryRecord,
  now: EpochMilliseconds,
  random: Random,
  askedMs: Milliseconds = 0,
): DeliveryRecord {
  const failures = record.failures + 1;
  return { ...record, failures, heldUntil: now + askedMs + backoffMs(failures, random) };
}
