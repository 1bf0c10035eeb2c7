import { broken } from '../src/lab/profile/read/file-fault.ts';

/** A file may have gone away since it was chosen, or its disk. */
export const brokenRead = (from: number, error: unknown): never =>
  broken(from, `it cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
