import type { Sender } from '../../lab/model/delivery.ts';
import type { Clock, EpochMilliseconds, Random } from '../../lab/model/units.ts';
import type { Connection } from '../archive/create-connection.ts';

/** What delivery needs of its surroundings, in a page or in the service worker. */
export type OutboxParts = {
  connection: Connection;
  /** Absent where the browser has none: then two may deliver at once, and the receiver tells them apart by the runs' ids. */
  locks: Pick<LockManager, 'request' | 'query'> | undefined;
  fetch: (address: string, options: RequestInit) => Promise<Response>;
  now: () => EpochMilliseconds;
  clock: Clock;
  random: Random;
  /** Of the app. */
  origin: string;
  /** Whether other origins can be reached from here: not from a page, whose policy its sandboxes inherit. */
  reachesOut: boolean;
  /** Who this device is, before anybody has said so. */
  newSender: () => Sender;
  /** Word to every page that the outbox has changed. */
  tell: () => void;
};
