import { mostBodyBytes } from '../../lab/wire/collector-contract.ts';
import type { Bytes, Milliseconds } from '../../lab/model/units.ts';

/** What nobody gets more of. */
export type CollectorLimits = {
  /** Of one request, unpacked. */
  bodyBytes: Bytes;
  /** Of all requests that are being read, as announced or received. */
  readingBytes: Bytes;
  /** Of one token, or of one address without. */
  requestsAMinute: number;
  /** Of an address whose token is not known. */
  strangerRequestsAMinute: number;
  /** Who listens to what happens, by server-sent events and WebSockets together. */
  listeners: number;
  /** What may wait for one who listens before it is dropped. */
  waitingBytes: Bytes;
  /** Subscriptions of one WebSocket. */
  channels: number;
  requestMs: Milliseconds;
  /** How long what happens is gathered before it is told. */
  tickMs: Milliseconds;
  /** How often a line says that a connection is still there. */
  beatMs: Milliseconds;
};

export const collectorLimits: CollectorLimits = {
  bodyBytes: mostBodyBytes,
  readingBytes: 4 * mostBodyBytes,
  requestsAMinute: 6_000,
  strangerRequestsAMinute: 120,
  listeners: 2_000,
  waitingBytes: 1024 * 1024,
  channels: 64,
  requestMs: 60_000,
  tickMs: 50,
  beatMs: 15_000,
};
