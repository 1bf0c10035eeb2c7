import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../../src/node/collector/sqlite/open-sqlite-store.ts';
import { deliveredText } from '../../../support/delivered-run.ts';
import { scratchFolders } from '../../../support/scratch-folders.ts';

const sender = { device: 'd1', deviceName: 'A phone', region: 'eu' };
const folder = scratchFolders();

/** What is said of a store with five runs of two deliveries after somebody else has changed it. */
async function saidAfter(change: string) {
  const path = join(folder({}), 'store.db');
  const store = await openSqliteStore(path);
  store.keep(
    ['a', 'b', 'c'].map((id) => deliveredText({ id, estimate: id.charCodeAt(0) })),
    sender,
    5,
  );
  store.keep(
    ['d', 'e'].map((id) => deliveredText({ id, estimate: id.charCodeAt(0) })),
    sender,
    6,
  );
  store.close();
  const db = new DatabaseSync(path);
  db.exec(`DROP TRIGGER entries_stay; DROP TRIGGER entries_last; ${change}`);
  db.close();
  const again = await openSqliteStore(path);
  const said = again.verify();
  again.close();
  return said;
}

describe('verifying the log', () => {
  it('finds all as it was written where nobody changed it', async () => {
    expect(await saidAfter('')).toMatchObject({ intact: true, entries: 5, runs: 5 });
  });

  it.each([
    ['an entry told otherwise', 'UPDATE entries SET at = 7 WHERE seq = 3', 3],
    ['an entry under another run', `UPDATE entries SET run_id = 'x' WHERE seq = 2`, 2],
    ['an entry taken out', 'DELETE FROM entries WHERE seq = 2', 2],
    ['the first entry taken out', 'DELETE FROM entries WHERE seq = 1', 1],
    ['another sender', `UPDATE bodies SET about = replace(about, 'phone', 'radio') WHERE seq = 4`, 4],
    ['a body taken out', 'DELETE FROM bodies WHERE seq = 3', 3],
    ['samples taken out', 'UPDATE bodies SET samples_block = NULL WHERE seq = 3', 3],
    ['bodies exchanged', 'UPDATE bodies SET start = 0 WHERE seq = 3', 3],
    ['samples exchanged', 'UPDATE bodies SET samples_start = 0 WHERE seq = 5', 5],
    ['a block taken out', 'DELETE FROM blocks WHERE id = 3', 4],
    ['a block that is none', `UPDATE blocks SET bytes = x'00ff' WHERE id = 1`, 1],
    ['another content in the list', `UPDATE runs SET content_hash = 'x' WHERE id = 'c'`, 3],
    ['a run taken out of the list', `DELETE FROM runs WHERE id = 'c'`, 3],
  ])('names the first entry at fault: %s', async (_, change, seq) => {
    expect(await saidAfter(change)).toMatchObject({ intact: false, seq });
  });
});
