import type { CollectorStore, Retention } from '../collector-store.ts';
import { maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from './columns.ts';
import type { StoreParts } from './create-store-parts.ts';

/** In one transaction, so that nobody waits long for it. */
const atOnce = 200;

type Dropping = (row: Row, now: number) => number;

/** Drops what is older than it is to be kept, by when it came; that is an entry in the log for each. */
export function createPruning(store: StoreParts): Pick<CollectorStore, 'prune'> {
  const { db, transact } = store;
  const withSamples = db.prepare(
    'SELECT * FROM runs WHERE received_at < ? AND samples > 0 AND body IS NOT NULL ORDER BY received_at LIMIT ?',
  );
  const old = db.prepare('SELECT * FROM runs WHERE received_at < ? ORDER BY received_at LIMIT ?');
  const [dropSamples, dropRun] = [createSamplesDropping(store), createRunDropping(store)];
  const all = (rows: typeof old, before: number, drop: Dropping, now: number) => {
    let sum = 0;
    for (;;) {
      const some = rows.all(before, atOnce);
      sum += transact(() => some.reduce((count, row) => count + drop(row, now), 0));
      if (some.length < atOnce) return sum;
    }
  };
  return {
    prune: ({ rawSamplesMs, runsMs }: Retention, now) => ({
      samples: rawSamplesMs === undefined ? 0 : all(withSamples, now - rawSamplesMs, dropSamples, now),
      runs: runsMs === undefined ? 0 : all(old, now - runsMs, dropRun, now),
    }),
  };
}

/** Answers how many samples went. */
function createSamplesDropping(store: StoreParts): Dropping {
  const { db, log } = store;
  const body = db.prepare('SELECT samples_block FROM bodies WHERE seq = ?');
  const clear = db.prepare(
    'UPDATE bodies SET samples_block = NULL, samples_start = NULL, samples_length = NULL WHERE seq = ?',
  );
  const none = db.prepare('UPDATE runs SET samples = 0 WHERE ordinal = ?');
  const freeBlock = createFreeing(store);
  return (row, at) => {
    const [seq, samples] = [numberAt(row, 'body'), numberAt(row, 'samples')];
    const block = numberAt(body.get(seq), 'samples_block');
    clear.run(seq);
    none.run(numberAt(row, 'ordinal'));
    freeBlock(block);
    log.append({ at, runId: textAt(row, 'id'), kind: 'samples.dropped', about: JSON.stringify({ samples }) });
    return samples;
  };
}

function createRunDropping(store: StoreParts): Dropping {
  const { db, log } = store;
  const bodies = db.prepare('SELECT b.* FROM entries e JOIN bodies b ON b.seq = e.seq WHERE e.run_id = ?');
  const remove = db.prepare('DELETE FROM bodies WHERE seq = ?');
  const forget = createForgetting(store);
  const freeBlock = createFreeing(store);
  const dropBody = (body: Row) => {
    remove.run(numberAt(body, 'seq'));
    for (const column of ['block', 'samples_block']) {
      const block = maybeNumberAt(body, column);
      if (block !== undefined) freeBlock(block);
    }
  };
  return (row, at) => {
    const runId = textAt(row, 'id');
    bodies.all(runId).forEach(dropBody);
    forget(row, runId);
    log.append({ at, runId, kind: 'run.dropped', about: JSON.stringify({}) });
    return 1;
  };
}

/** It is in no list any more; only that it was there is kept, so that it is not taken for new when it comes again. */
function createForgetting({ db }: StoreParts): (row: Row, runId: string) => void {
  const removeRun = db.prepare('DELETE FROM runs WHERE ordinal = ?');
  const removeCase = db.prepare('DELETE FROM cases WHERE key = ? AND started_at = ? AND run = ?');
  const removeSnapshot = db.prepare('DELETE FROM snapshots WHERE run_id = ?');
  const keepHash = db.prepare('INSERT OR REPLACE INTO dropped (run_id, content_hash) VALUES (?, ?)');
  return (row, runId) => {
    const [ordinal, startedAt] = [numberAt(row, 'ordinal'), numberAt(row, 'started_at')];
    for (const key of textAt(row, 'case_keys').split(' ')) removeCase.run(Number(key), startedAt, ordinal);
    removeRun.run(ordinal);
    removeSnapshot.run(runId);
    keepHash.run(runId, maybeTextAt(row, 'content_hash') ?? '');
  };
}

/** Removes a block in which nothing is left that is kept. */
function createFreeing({ db }: StoreParts): (block: number) => void {
  const free = db.prepare(
    `DELETE FROM blocks WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM bodies WHERE block = ?1)
     AND NOT EXISTS (SELECT 1 FROM bodies WHERE samples_block = ?1)`,
  );
  return (block) => {
    free.run(block);
  };
}
