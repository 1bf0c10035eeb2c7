import type { OutboxEntry, Parked } from '../model/outbox.ts';
import type { EpochMilliseconds } from '../model/units.ts';

/** The entry of a run that has just ended, or whose delivery begins anew. */
export const outgoing = (id: string, at: EpochMilliseconds): OutboxEntry => ({
  id,
  since: at,
  attempts: 0,
  nextAt: at,
});

/** The entry after a try that came to nothing: it waits until then. */
export const putOff = ({ id, since, attempts }: OutboxEntry, nextAt: EpochMilliseconds): OutboxEntry => ({
  id,
  since,
  attempts: attempts + 1,
  nextAt,
});

/** The entry of a run that is not sent again by itself. */
export const laidAside = ({ id, since, attempts }: OutboxEntry, parked: Parked): OutboxEntry => ({
  id,
  since,
  attempts: attempts + 1,
  parked,
});
