import type { DatabaseSync } from 'node:sqlite';
import type { LiveEvent } from '../../../lab/model/delivery.ts';
import { createBlocks, type Blocks } from './create-blocks.ts';
import { createLog, type Log } from './create-log.ts';
import { createNames, type Names } from './create-names.ts';
import { createRegressions, type Regressions } from './create-regressions.ts';
import { createRunTable, type RunTable } from './create-run-table.ts';
import { createTransact, type Transact } from './create-transact.ts';

/** What the store is made of; `tell` reaches those who watch. */
export type StoreParts = {
  db: DatabaseSync;
  log: Log;
  blocks: Blocks;
  names: Names;
  runs: RunTable;
  regressions: Regressions;
  transact: Transact;
  tell: (events: readonly LiveEvent[]) => void;
};

export function createStoreParts(db: DatabaseSync, tell: StoreParts['tell']): StoreParts {
  const [log, blocks, names] = [createLog(db), createBlocks(db), createNames(db)];
  const transact = createTransact(db, () => {
    log.reload();
    blocks.reload();
    names.forget();
  });
  const [runs, regressions] = [createRunTable(db, names), createRegressions(db, names)];
  return { db, log, blocks, names, runs, regressions, transact, tell };
}
