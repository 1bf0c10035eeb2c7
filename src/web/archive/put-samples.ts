import type { SamplesRow, Writing } from './archive-schema.ts';

/** Rows of samples packed at one go: 1 MiB, half a frame. */
const pageRows = 16;

/** Stores samples page by page, so that the screen is not held up by a large run. */
export async function putSamples(tx: Writing, rows: readonly SamplesRow[]): Promise<void> {
  const store = tx.objectStore('samples');
  for (let from = 0; from < rows.length; from += pageRows) {
    await Promise.all(rows.slice(from, from + pageRows).map((row) => store.put(row)));
  }
}
