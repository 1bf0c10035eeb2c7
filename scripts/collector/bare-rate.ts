import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a second that a loop of bare inserts writes: the same texts, as many to a transaction, the same settings of SQLite. */
export function bareRate(texts: readonly string[], size: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'arsenal-bare-'));
  const db = new DatabaseSync(join(folder, 'bare.db'));
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE runs (id TEXT PRIMARY KEY, text TEXT)',
  );
  const insert = db.prepare('INSERT INTO runs VALUES (?, ?)');
  const start = performance.now();
  for (let at = 0; at < texts.length; at += size) {
    db.exec('BEGIN');
    texts.slice(at, at + size).forEach((text, index) => insert.run(`run-${at + index}`, text));
    db.exec('COMMIT');
  }
  const rate = (1_000 * texts.length) / (performance.now() - start);
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return rate;
}
