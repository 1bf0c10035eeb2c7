/**
 * The least that could be called a collector, as a process: it unpacks what is posted and inserts each line into a table.
 * No check, no hash, no index, no log. Tells its port to its parent.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { listen } from '../../src/node/serve/listen.ts';

const unpacked = promisify(gunzip);
const folder = mkdtempSync(join(tmpdir(), 'arsenal-bare-'));
const db = new DatabaseSync(join(folder, 'bare.db'));
db.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE runs (id INTEGER PRIMARY KEY, text TEXT)',
);
const insert = db.prepare('INSERT INTO runs (text) VALUES (?)');

const server = createServer((request, response) => {
  void buffer(request).then(async (packed) => {
    const lines = (await unpacked(packed)).toString().trimEnd().split('\n');
    db.exec('BEGIN');
    for (const line of lines) insert.run(line);
    db.exec('COMMIT');
    response.end('{}');
  });
});
process.send?.(await listen(server, 0));
process.on('disconnect', () => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
