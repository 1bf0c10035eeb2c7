/**
 * `npm run bench:collector-store`: how many runs a second the collector's store keeps, in batches of 100, beside a bare loop
 * that inserts the same texts into a table; and how long a case's series takes among all the runs then kept, by pages of
 * 1000 and as a whole. Ends with code 1 where a page takes longer than 50 ms.
 *
 *   --runs 100000
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mulberry32 } from '../src/lab/model/mulberry32.ts';
import { median } from '../src/lab/stats/median.ts';
import { keptRunText } from '../src/lab/wire/kept-run-text.ts';
import type { CollectorStore } from '../src/node/collector/collector-store.ts';
import { openDatabase } from '../src/node/collector/sqlite/open-database.ts';
import { openSqliteStore } from '../src/node/collector/sqlite/open-sqlite-store.ts';
import { textOption } from './bench/text-option.ts';
import { sampleRun } from './collector/sample-run.ts';

const batchRuns = 100;
const mostMs = 50;
const sender = { device: 'a-phone', deviceName: 'A phone', region: 'eu' };
const random = mulberry32(1);

const batch = (nth: number): string[] =>
  Array.from({ length: batchRuns }, (_, each) => {
    const id = `${String(nth).padStart(8, '0')}-${each}`;
    return keptRunText(sampleRun(id, 1.7e12 + nth * 60_000 + each, random));
  });

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A loop that does nothing but insert, in transactions of as many. */
async function bareInsert(path: string): Promise<(texts: readonly string[]) => void> {
  const db = await openDatabase(path);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE runs (id INTEGER PRIMARY KEY, text TEXT)',
  );
  const insert = db.prepare('INSERT INTO runs (text) VALUES (?)');
  return (texts) => {
    db.exec('BEGIN');
    texts.forEach((text) => insert.run(text));
    db.exec('COMMIT');
  };
}

function tellSeries(store: CollectorStore): boolean {
  const page = (cursor?: string) => store.series('json / parse', { region: 'eu' }, 1000, cursor);
  const pages = Array.from({ length: 20 }, () => timed(() => void page()));
  const whole = timed(() => {
    for (let next = page().next; next !== undefined;) next = page(next).next;
  });
  const ms = median(pages);
  console.log(
    `the series of a case: ${ms.toFixed(1)} ms a page of 1000, all of it in ${whole.toFixed(0)} ms`,
  );
  return ms <= mostMs;
}

async function bench() {
  const { values } = parseArgs({ options: { runs: textOption('100000') } });
  const folder = mkdtempSync(join(tmpdir(), 'collector-store-'));
  try {
    const store = await openSqliteStore(join(folder, 'store.db'));
    const insert = await bareInsert(join(folder, 'bare.db'));
    const [kept, bare]: [number[], number[]] = [[], []];
    let bytes = 0;
    for (let nth = 0; nth < Number(values.runs) / batchRuns; nth++) {
      const texts = batch(nth);
      bytes += texts.join('').length;
      kept.push(timed(() => void store.keep(texts, sender, 1.8e12 + nth)));
      if (nth < 300) bare.push(timed(() => insert(texts)));
    }
    const rate = (ms: readonly number[]) =>
      (batchRuns * 1000 * ms.length) / ms.reduce((sum, each) => sum + each, 0);
    const texts = kept.length * batchRuns;
    console.log(
      `${texts} runs of ${(bytes / texts / 1000).toFixed(1)} kB, ${(store.counts().bytes / bytes).toFixed(2)} of that in the file`,
    );
    console.log(
      `kept ${rate(kept).toFixed(0)} a second, of the first ${bare.length * batchRuns} ${rate(kept.slice(0, bare.length)).toFixed(0)}; inserted barely ${rate(bare).toFixed(0)}`,
    );
    if (!tellSeries(store)) process.exitCode = 1;
    console.log(`the log verified in ${timed(() => void store.verify()).toFixed(0)} ms`);
    store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
