import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Arrived, Sender } from '../../../lab/model/delivery.ts';
import { maybeNumberAt, maybeTextAt, numberAt, textAt, type Row } from './columns.ts';
import type { Names } from './create-names.ts';
import { oneOf } from './one-of.ts';
import type { RunFacts } from './run-facts.ts';

/** What is known of a run as it comes in. `body`: the entry of the log that has it whole. */
export type NewRun = {
  facts: RunFacts;
  sender: Sender;
  receivedAt: number;
  whole?: { contentHash: string; body: number };
};

/** Runs and their cases as they are looked for, found from what the log holds. */
export type RunTable = {
  row(id: string): Row | undefined;
  arrived(row: Row): Arrived;
  /** The content hash of one that was there, and was dropped. */
  dropped(id: string): string | undefined;
  /** Puts it in place of what was known of it, where it was in the order of arrival. */
  put(run: NewRun, known?: Row): { arrived: Arrived; ordinal: number };
};

const statuses = ['running', 'complete', 'stopped', 'failed', 'interrupted'] as const;

const columns =
  'ordinal, id, name, status, started_at, ended_at, received_at, suite, device, device_name, region, runtime, platform, samples, case_keys, cases, content_hash, body';

export function createRunTable(db: DatabaseSync, names: Names): RunTable {
  const select = db.prepare('SELECT * FROM runs WHERE id = ?');
  const selectDropped = db.prepare('SELECT content_hash FROM dropped WHERE run_id = ?');
  const marks = columns.replace(/\w+/g, '?');
  const insert = db.prepare(`INSERT OR REPLACE INTO runs (${columns}) VALUES (${marks})`);
  const insertCase = db.prepare('INSERT OR IGNORE INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const putCases = (ordinal: number, { facts, sender }: NewRun, keys: readonly number[]) => {
    const [suite, device, region, runtime] = [facts.suite, sender.device, sender.region, facts.runtime].map(
      names.of,
    );
    facts.cases.forEach(({ estimate = null, low = null, high = null }, nth) => {
      const about = [facts.id, suite, device, region, runtime, estimate, low, high];
      insertCase.run(keys[nth], facts.startedAt, ordinal, ...about);
    });
  };
  return {
    row: (id) => select.get(id),
    arrived: (row) => arrived(row, names),
    dropped: (id) => {
      const row = selectDropped.get(id);
      return row && textAt(row, 'content_hash');
    },
    put(run, known) {
      const keys = run.facts.cases.map(({ key }) => names.of(key));
      const place = known ? numberAt(known, 'ordinal') : null;
      const receivedAt = known ? numberAt(known, 'received_at') : run.receivedAt;
      const { lastInsertRowid } = insert.run(place, ...valuesOf({ ...run, receivedAt }, keys, names));
      const ordinal = Number(lastInsertRowid);
      if (run.whole) putCases(ordinal, run, keys);
      return { arrived: arrivedNow({ ...run, receivedAt }), ordinal };
    },
  };
}

function valuesOf(run: NewRun, keys: readonly number[], names: Names): SQLInputValue[] {
  const { facts, sender, receivedAt, whole } = run;
  const numbered = [
    facts.suite,
    sender.device,
    sender.deviceName,
    sender.region,
    facts.runtime,
    facts.platform,
  ].map(names.of);
  return [
    facts.id,
    facts.name,
    facts.status,
    facts.startedAt,
    facts.endedAt ?? null,
    receivedAt,
    ...numbered,
    facts.samples,
    keys.join(' '),
    keys.length,
    whole?.contentHash ?? null,
    whole?.body ?? null,
  ];
}

/** The same as is read back of it. */
function arrivedNow({ facts, sender, receivedAt, whole }: NewRun): Arrived {
  const { cases, ...told } = facts;
  return {
    ...told,
    ...sender,
    receivedAt,
    cases: cases.length,
    ...(whole && { contentHash: whole.contentHash }),
  };
}

function arrived(row: Row, names: Names): Arrived {
  const endedAt = maybeNumberAt(row, 'ended_at');
  const contentHash = maybeTextAt(row, 'content_hash');
  const name = (column: string) => names.text(numberAt(row, column));
  return {
    id: textAt(row, 'id'),
    name: textAt(row, 'name'),
    status: oneOf(statuses, textAt(row, 'status')),
    startedAt: numberAt(row, 'started_at'),
    ...(endedAt !== undefined && { endedAt }),
    receivedAt: numberAt(row, 'received_at'),
    runtime: name('runtime'),
    platform: name('platform'),
    suite: name('suite'),
    device: name('device'),
    deviceName: name('device_name'),
    region: name('region'),
    cases: numberAt(row, 'cases'),
    samples: numberAt(row, 'samples'),
    ...(contentHash !== undefined && { contentHash }),
  };
}
