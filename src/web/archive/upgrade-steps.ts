import { wrap } from 'idb';

/**
 * From one version of the database to the next, with what is in it. Awaits nothing but the transaction.
 * The stores are not typed here: what they hold depends on how far the upgrade is.
 */
export type UpgradeStep = (db: IDBDatabase, tx: IDBTransaction) => void | Promise<void>;

/**
 * Step n leads from version n to version n + 1. A step that has shipped is never changed: somebody's
 * data has been through it. To change the stores, append a step, and to the test a database of the
 * version before.
 */
export const upgradeSteps: readonly UpgradeStep[] = [
  firstStores,
  casesApart,
  filesApart,
  outbox,
  profileStores,
];

/** 1: a run is one row with its cases and attachments in it, and its samples. */
function firstStores(db: IDBDatabase) {
  const runs = db.createObjectStore('runs', { keyPath: 'id' });
  runs.createIndex('startedAt', 'startedAt');
  runs.createIndex('status', 'status');
  runs.createIndex('deletedAt', 'deletedAt');
  db.createObjectStore('samples', { keyPath: ['runId', 'seq'] });
  db.createObjectStore('kept', { keyPath: 'key' });
}

/** 2: cases have rows of their own, so that the history of one case can be found. */
async function casesApart(db: IDBDatabase, tx: IDBTransaction) {
  db.createObjectStore('cases', { keyPath: ['runId', 'index'] }).createIndex('key', 'key');
  for await (const cursor of wrap(tx.objectStore('runs'))) {
    const row: unknown = cursor.value;
    if (!isRow1(row)) continue;
    const { cases, ...rest } = row;
    for (const [index, record] of cases.entries()) {
      tx.objectStore('cases').put({ runId: row.id, index, key: record.info.key, record });
    }
    tx.objectStore('runs').put(rest);
  }
}

/** 3: attachments have rows of their own, so that a run is written without them every second. */
async function filesApart(db: IDBDatabase, tx: IDBTransaction) {
  db.createObjectStore('files', { keyPath: ['runId', 'index'] });
  for await (const cursor of wrap(tx.objectStore('runs'))) {
    const row: unknown = cursor.value;
    if (!isRow2(row)) continue;
    const { benchmark } = row.plan;
    for (const [index, file] of benchmark.attachments.entries()) {
      tx.objectStore('files').put({ runId: row.id, index, ...file });
    }
    const plan = { ...row.plan, benchmark: { ...benchmark, attachments: [] } };
    tx.objectStore('runs').put({ ...row, plan });
  }
}

/** 4: what is measured and not delivered yet. Runs of before are not in it: nobody has asked for them to be sent. */
function outbox(db: IDBDatabase) {
  const entries = db.createObjectStore('outbox', { keyPath: 'id' });
  entries.createIndex('nextAt', 'nextAt');
  entries.createIndex('parked', 'parked.because');
}

/** 5: profiles are kept with their run; what each is of apart from the profile itself, so that a list is short. */
function profileStores(db: IDBDatabase) {
  db.createObjectStore('profiles', { keyPath: ['runId', 'seq'] });
  db.createObjectStore('recordings', { keyPath: ['runId', 'seq'] });
}

/** What step 2 needs to know of a row of version 1. */
type Row1 = { id: string; cases: { info: { key: string } }[] };

const isRow1 = (row: unknown): row is Row1 => Array.isArray(fieldOf(row, 'cases'));

/** What step 3 needs to know of a row of version 2 whose benchmark was written by a person. */
type Row2 = { id: string; plan: { benchmark: { attachments: { name: string; bytes: Uint8Array }[] } } };

const isRow2 = (row: unknown): row is Row2 =>
  Array.isArray(fieldOf(fieldOf(fieldOf(row, 'plan'), 'benchmark'), 'attachments'));

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
