import { readFileSync } from 'node:fs';

/** Reads a file of the system; undefined where it is not there, or not for everybody. */
export type ReadSystem = (path: string) => string | undefined;

export const readSystem: ReadSystem = (path) => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
};
