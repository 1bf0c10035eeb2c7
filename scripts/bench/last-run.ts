import type { Page } from 'playwright-core';
import type { CaseSummary } from '../../src/lab/model/summary.ts';
import { isRecord, isText } from '../../src/lab/wire/guards.ts';
import { isSummary } from '../../src/lab/wire/is-summary.ts';

/** One case of a run, as the archive has it. */
export type MeasuredCase = {
  name: string;
  /** Timed sections that count. */
  samples: number;
  /** Milliseconds per call. */
  estimate: number;
  /** The median of each worker, in milliseconds per call. */
  replicates: number[];
  summary: CaseSummary;
};

/** The cases of the newest run of the archive in this page's origin. */
export async function lastRun(page: Page): Promise<MeasuredCase[]> {
  const rows = await page.evaluate(readLastRun);
  if (!Array.isArray(rows) || rows.length === 0) throw new Error('the run is not in the archive');
  return rows.map(measuredCase);
}

function measuredCase(row: unknown): MeasuredCase {
  const faults: string[] = [];
  const [name, summary] = isRecord(row) ? [row.key, row.summary] : [];
  if (!isText(name) || !isSummary(summary, '$', (where, message) => faults.push(`${where}: ${message}`)))
    throw new Error(`a case has no figures: ${faults.join(', ')}`);
  const { kept, excluded, estimate, replicates } = summary;
  return { name, samples: kept + excluded.severe, estimate, replicates, summary };
}

/** Runs in the page. */
async function readLastRun(): Promise<unknown> {
  const answered = (request: IDBRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the archive could not be read'));
    });
  const opening = indexedDB.open('arsenal-lab');
  await answered(opening);
  const { result: database } = opening;
  const stores = database.transaction(['runs', 'cases']);
  const runs = await answered(stores.objectStore('runs').index('startedAt').getAllKeys());
  const newest: unknown = Array.isArray(runs) ? runs.at(-1) : undefined;
  const cases = await answered(
    stores.objectStore('cases').getAll(IDBKeyRange.bound([newest, 0], [newest, Infinity])),
  );
  database.close();
  return cases;
}
