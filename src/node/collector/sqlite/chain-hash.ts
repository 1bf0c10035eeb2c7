import { hash } from 'node:crypto';

/** What stands in the log of one thing that happened. `kind`: that of its live event, or what was dropped. */
export type LogEntry = {
  seq: number;
  at: number;
  runId: string;
  kind: string;
  /** SHA-256 of what is said about its body, which has the hashes of that. */
  bodyHash: string;
};

/** Before the first entry. */
export const noChain = '0'.repeat(64);

export const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes, 'hex');

/** SHA-256, in hexadecimal, of an entry and all before it. */
export const chainHash = (previous: string, { seq, at, runId, kind, bodyHash }: LogEntry): string =>
  sha256(JSON.stringify([previous, seq, at, runId, kind, bodyHash]));
