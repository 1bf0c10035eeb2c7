/** What the worker at the far end of a measured round trip offers by Comlink. */
export interface EchoApi {
  /** The same value, copied; buffers in it that are named in `transfer` are handed back, not copied. */
  echo(value: unknown, transfer: ArrayBuffer[]): unknown;
}

/** The same by `postMessage`: the whole message comes back. `id` tells apart those under way at once. */
export type EchoMessage = { id: number; value: unknown; transfer: ArrayBuffer[] };
