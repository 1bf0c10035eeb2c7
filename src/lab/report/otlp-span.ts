import type { RunRecord } from '../model/run.ts';
import type { EpochMilliseconds } from '../model/units.ts';

/** From when to when a run was measured; of one that has no end, its start alone. In nanoseconds, as strings. */
export const otlpSpan = ({ startedAt, endedAt }: Pick<RunRecord, 'startedAt' | 'endedAt'>) => ({
  startTimeUnixNano: nanoseconds(startedAt),
  timeUnixNano: nanoseconds(endedAt ?? startedAt),
});

/** A double has no nanoseconds since 1970. */
const nanoseconds = (at: EpochMilliseconds) => String(BigInt(Math.round(at * 1_000)) * 1_000n);
