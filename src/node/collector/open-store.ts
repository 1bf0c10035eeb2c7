import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectorStore } from './collector-store.ts';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';

/** The database in a folder of data. */
export const storeFile = (folder: string): string => join(folder, 'collector.db');

/** Opens what a folder holds, which is made where there is none, for nobody else to read. Errors: `StoreProblem`. */
export async function openStore(folder: string): Promise<CollectorStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openSqliteStore(storeFile(folder));
}
