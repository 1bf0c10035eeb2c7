import type { Receipt } from '../model/delivery.ts';

/**
 * What a device and a collector agree on.
 *
 * A run is posted as the text of `keptRunText`: alone as `application/json`, or up to `mostRunsABatch` of them, a line
 * each, as `application/x-ndjson`; either may be gzipped. Alone it is answered with 201 stored, 200 known, 409
 * other content under that id, 422 refused. A batch is answered with 200 and a `Receipt` for each line. 401 and 403 ask
 * for another token; 413 for less at once; 408, 425, 429 and 5xx for patience (`Retry-After`).
 */
export const collectorPaths = {
  runs: '/v1/runs',
  /** Server-sent events: each a `LiveEvent` whose `id` is its `seq`. */
  live: '/v1/live',
  /** The same by WebSocket, for those channels that are subscribed to. */
  channels: '/v1/channels',
  series: '/v1/series',
  /** Who this collector is and whether it wants a token: answered to anyone who may ask at all. */
  about: '/v1/about',
  /** The code of a pairing link, posted as `{ code, name }`, is answered with a token, once. */
  pair: '/v1/pair',
  health: '/healthz',
  ready: '/readyz',
  metrics: '/metrics',
  openApi: '/openapi.json',
} as const;

/** Fields of the request that say who sends; their values are percent-encoded. */
export const senderHeaders = {
  device: 'arsenal-device',
  deviceName: 'arsenal-device-name',
  region: 'arsenal-region',
} as const;

export const batchType = 'application/x-ndjson';
export const mostRunsABatch = 100;
/** Unpacked. A run larger than that is refused alone with 413. */
export const mostBodyBytes = 64 * 1024 * 1024;

/** A batch is answered with one receipt a line, in order. */
export type BatchAnswer = { receipts: readonly Receipt[] };

/** What `about` answers. */
export type AboutCollector = { name: string; version: string; needsToken: boolean };
