/**
 * A second worker, reached in two ways. It starts at the first echo and again after it was closed.
 * What comes back is a copy made twice: on the way there and on the way back. Buffers named in
 * `transfer` are part of the value and travel by transfer both ways.
 */
export interface MessagingPeers {
  /** By `postMessage` and the answer to it. Any number may be under way at once. */
  echoRaw(value: unknown, transfer?: ArrayBuffer[]): Promise<unknown>;
  /** The same as a call through Comlink. */
  echoComlink(value: unknown, transfer?: ArrayBuffer[]): Promise<unknown>;
  /** Ends the second worker. */
  close(): void;
}
