import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { CollectorLimits } from './collector-limits.ts';
import type { CollectorStore } from './collector-store.ts';
import type { Broadcast } from './create-broadcast.ts';
import type { Counters } from './create-counters.ts';
import type { Entrance } from './create-entrance.ts';
import type { EventLog } from './create-event-log.ts';
import type { Pairing } from './create-pairing.ts';

/** What the routes stand on. */
export type CollectorParts = {
  store: CollectorStore;
  entrance: Entrance;
  pairing: Pairing;
  broadcast: Broadcast;
  log: EventLog;
  counters: Counters;
  limits: CollectorLimits;
  name: string;
  version: string;
  now: () => EpochMilliseconds;
};
