import type { Page } from 'playwright-core';
import { isCount, isRecord, isText } from '../../src/lab/wire/guards.ts';

/** A run as the archive in a page's origin has it. */
export type ArchivedRun = { id: string; startedAt: number };

/** Every run the archive keeps, oldest first. */
export async function archivedRuns(page: Page): Promise<ArchivedRun[]> {
  return archived(await page.evaluate(readRuns));
}

/**
 * Adds copies of the run that was made last, each with an id and a time of its own and its entry in the outbox, in one
 * transaction: many runs in little time. Gives those.
 */
export async function copyLastRun(page: Page, count: number): Promise<ArchivedRun[]> {
  return archived(await page.evaluate(copyInPage, count));
}

/** Runs that the outbox holds, delivered or not: `waiting`, `parked`. */
export async function outboxOf(page: Page): Promise<{ waiting: number; parked: number }> {
  const entries = await page.evaluate(readOutbox);
  const parked = entries.filter((entry) => isRecord(entry) && 'parked' in entry).length;
  return { waiting: entries.length - parked, parked };
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
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the archive could not be read'));
    });
  const database = await answered(indexedDB.open('arsenal-lab'));
  const reading = database.transaction('runs').objectStore('runs').index('startedAt').getAll();
  const rows: unknown[] = await answered<unknown[]>(reading);
  database.close();
  return rows;
}

/** Runs in the page. */
async function readOutbox(): Promise<unknown[]> {
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the archive could not be read'));
    });
  const database = await answered(indexedDB.open('arsenal-lab'));
  const reading = database.transaction('outbox').objectStore('outbox').getAll();
  const rows: unknown[] = await answered<unknown[]>(reading);
  database.close();
  return rows;
}

/** Runs in the page. */
async function copyInPage(count: number): Promise<unknown[]> {
  type Row = Record<string, unknown> & { id: string; startedAt: number };
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the archive could not be written'));
    });
  const database = await answered(indexedDB.open('arsenal-lab'));
  const stores = ['runs', 'cases', 'samples', 'files', 'outbox'];
  const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const runs: Row[] = await answered<Row[]>(tx.objectStore('runs').index('startedAt').getAll());
  const last = runs[runs.length - 1];
  const parts = IDBKeyRange.bound([last.id, 0], [last.id, Infinity]);
  const kept: [string, Row[]][] = [];
  for (const name of ['cases', 'samples', 'files']) {
    kept.push([name, await answered<Row[]>(tx.objectStore(name).getAll(parts))]);
  }
  const copies = Array.from({ length: count }, (_, index) => ({
    ...last,
    id: crypto.randomUUID(),
    startedAt: last.startedAt + index + 1,
  }));
  for (const copy of copies) {
    tx.objectStore('runs').put(copy);
    for (const [name, rows] of kept) {
      for (const row of rows) tx.objectStore(name).put({ ...row, runId: copy.id });
    }
    const now = Date.now();
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
