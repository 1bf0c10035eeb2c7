import type { DatabaseSync } from 'node:sqlite';
import type { Place } from './create-blocks.ts';
import { chainHash, noChain, sha256 } from './chain-hash.ts';
import { numberAt, textAt } from './columns.ts';

/** What is to be written to the log, and where its body lies. */
export type NewEntry = {
  at: number;
  runId: string;
  kind: string;
  about: string;
  record?: Place | undefined;
  samples?: Place | undefined;
};

/** The log: what happened, in order, each entry chained to the one before. */
export type Log = { append(entry: NewEntry): number; head(): number; reload(): void };

export function createLog(db: DatabaseSync): Log {
  const last = db.prepare('SELECT seq, chain_hash FROM entries ORDER BY seq DESC LIMIT 1');
  const insertEntry = db.prepare(
    'INSERT INTO entries (seq, at, run_id, kind, body_hash, chain_hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertBody = db.prepare(
    'INSERT INTO bodies (seq, about, block, start, length, samples_block, samples_start, samples_length) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const readHead = () => {
    const row = last.get();
    return row ? { seq: numberAt(row, 'seq'), chain: textAt(row, 'chain_hash') } : { seq: 0, chain: noChain };
  };
  let head = readHead();
  return {
    append({ at, runId, kind, about, record, samples }) {
      const seq = head.seq + 1;
      const bodyHash = sha256(about);
      const chain = chainHash(head.chain, { seq, at, runId, kind, bodyHash });
      insertEntry.run(seq, at, runId, kind, bodyHash, chain);
      insertBody.run(seq, about, ...columnsOf(record), ...columnsOf(samples));
      head = { seq, chain };
      return seq;
    },
    head: () => head.seq,
    reload: () => {
      head = readHead();
    },
  };
}

const columnsOf = (place: Place | undefined) =>
  place ? [place.block, place.start, place.length] : [null, null, null];
