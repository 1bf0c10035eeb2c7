import type { Sender } from './delivery.ts';
import type { EpochMilliseconds } from './units.ts';

/** Why a run is not sent again until somebody says so. */
export type Parked =
  /** Who received it says that it is no whole run, or nothing it takes. */
  | { because: 'refused'; message: string }
  | { because: 'too-large' }
  /** There is no access without a token, or not with this one. */
  | { because: 'token'; status: number }
  /** Whatever answers at that address does not take runs. */
  | { because: 'address'; status: number };

/** A run measured here and not delivered yet: it waits for its next try, or is parked. */
export type OutboxEntry = {
  /** Of the run. */
  id: string;
  /** In the outbox since then. */
  since: EpochMilliseconds;
  /** Tries that came to nothing. */
  attempts: number;
} & ({ nextAt: EpochMilliseconds } | { parked: Parked });

/** Where runs are sent: nowhere, the collector of the app's own origin if there is one, another, or any OTLP/HTTP endpoint. */
export type Destination =
  | { kind: 'none' }
  | { kind: 'own'; token?: string }
  | { kind: 'collector' | 'otlp'; url: string; token?: string };

/** What a person says of delivery. */
export type DeliverySettings = { destination: Destination; sender: Sender };

/** What the last tries came to. */
export type DeliveryRecord = {
  /** Tries in a row that nobody answered, or with a request for patience. */
  failures: number;
  /** Nothing is tried before. */
  heldUntil: EpochMilliseconds;
  /** When a run was last delivered. */
  deliveredAt?: EpochMilliseconds;
};

/**
 * Whether runs can be delivered as things are: they can; whoever should receive them did not answer when last asked; a token is
 * wanted first; only a service worker reaches that address, and there is none; or nobody is there to receive them.
 */
export type Reach = 'open' | 'silent' | 'token' | 'out-of-reach' | 'nowhere';

/** What there is to say of delivery at any time. */
export type SyncState = {
  waiting: number;
  parked: number;
  isSending: boolean;
  reach: Reach;
  /** Tries in a row that came to nothing. */
  failures: number;
  /** When a run was last delivered. */
  deliveredAt?: EpochMilliseconds;
};
