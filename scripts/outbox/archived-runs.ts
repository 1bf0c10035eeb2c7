import type { Page } from 'playwright-core';
import { isCount, isRecord, isText } from '../../src/lab/wire/guards.ts';

/** A run as the archive in a page's origin has it. */
export type ArchivedRun = { id: string; startedAt: number };

/** Every run the archive keeps, oldest first. */
export async function archivedRuns(page: Page): Promise<ArchivedRun[]> {
  return archived(await page.evaluate(readRuns));
}

/**
 * Adds copies of a run that was made, each with an id and a time of its own and its entry in the outbox, in one
 * transaction: many runs in little time, by a clock that is so wrong. Gives those.
 */
export async function copyRun(page: Page, count: number, clockMs = 0): Promise<ArchivedRun[]> {
  const copies = archived(await page.evaluate(copyInPage, { count, clockMs }));
  await page.evaluate(askForSync);
  return copies;
}

function archived(rows: readonly unknown[]): ArchivedRun[] {
  return rows.map((row) => {
    const { id, startedAt } = isRecord(row) ? row : {};
    if (!isText(id) || !isCount(startedAt)) throw new Error('a row of the archive is no run');
    return { id, startedAt };
  });
}

/** Runs in the page. */
async function readRuns(): Promise<unknown[]> {
  const answered = (request: IDBRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the archive could not be read'));
    });
  const opening = indexedDB.open('arsenal-lab');
  await answered(opening);
  const { result: database } = opening;
  const reading = database.transaction('runs').objectStore('runs').index('startedAt').getAll();
  const rows = await answered(reading);
  database.close();
  return Array.isArray(rows) ? rows.map((row: unknown) => row) : [];
}

/** Runs in the page. */
async function copyInPage({ count, clockMs }: { count: number; clockMs: number }): Promise<unknown[]> {
  type Row = Record<string, unknown> & { id: string; startedAt: number };
  const answered = (request: IDBRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the archive could not be written'));
    });
  const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null;
  const rowsIn = (rows: unknown): Row[] => (Array.isArray(rows) ? rows.filter(isRow) : []);
  const opening = indexedDB.open('arsenal-lab');
  await answered(opening);
  const { result: database } = opening;
  const stores = ['runs', 'cases', 'samples', 'files', 'outbox'];
  const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const runs = rowsIn(await answered(tx.objectStore('runs').index('startedAt').getAll()));
  const last = runs[0];
  const parts = IDBKeyRange.bound([last.id, 0], [last.id, Infinity]);
  const kept: [string, Row[]][] = [];
  for (const name of ['cases', 'samples', 'files']) {
    kept.push([name, rowsIn(await answered(tx.objectStore(name).getAll(parts)))]);
  }
  const now = Date.now() + clockMs;
  const copied = (index: number) => ({ ...last, id: crypto.randomUUID(), startedAt: now + index });
  const copies = Array.from({ length: count }, (_, index) => copied(index));
  for (const copy of copies) {
    tx.objectStore('runs').put(copy);
    for (const [name, rows] of kept) {
      for (const row of rows) tx.objectStore(name).put({ ...row, runId: copy.id });
    }
    tx.objectStore('outbox').put({ id: copy.id, since: now, attempts: 0, nextAt: now });
  }
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onerror = tx.onabort = () => reject(new Error('the copies were not written'));
  });
  database.close();
  new BroadcastChannel('arsenal-lab').postMessage('runs');
  return copies.map(({ id, startedAt }) => ({ id, startedAt }));
}

/** Runs in the page: what the lab does when a run has ended, so that it goes with the tab closed, too. */
async function askForSync() {
  type Sync = { register(tag: string): Promise<void> };
  const isSync = (value: unknown): value is Sync =>
    typeof value === 'object' && value !== null && 'register' in value;
  const registration = await navigator.serviceWorker.ready;
  if ('sync' in registration && isSync(registration.sync)) await registration.sync.register('arsenal-outbox');
}
