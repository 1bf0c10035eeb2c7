import { DatabaseSync } from 'node:sqlite';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../../../src/lab/model/delivery.ts';
import { openSqliteStore } from '../../../../src/node/collector/sqlite/open-sqlite-store.ts';
import { migrations } from '../../../../src/node/collector/sqlite/migrations.ts';
import { sealedRun } from '../../../../src/node/runs/run-file.ts';
import { deliveredRun, deliveredText } from '../../../support/delivered-run.ts';
import { scratchFolders } from '../../../support/scratch-folders.ts';

const sender = { device: 'd1', deviceName: 'A phone', region: 'eu' };
const folder = scratchFolders();
const saying = (part: string): unknown => expect.stringContaining(part);
const newPath = () => join(folder({}), 'store.db');

describe('the SQLite store', () => {
  it('keeps a run and gives back the very text, its facts and its content hash', async () => {
    const store = await openSqliteStore(':memory:');
    const text = deliveredText({ id: 'a' });
    expect(store.keep([text], sender, 5)).toEqual([{ id: 'a', outcome: 'stored' }]);
    expect(store.text('a')).toBe(text);
    expect(store.find('a')).toEqual({
      ...sender,
      id: 'a',
      name: 'sorting.bench.ts',
      status: 'complete',
      startedAt: 1_700_000_000_000,
      receivedAt: 5,
      runtime: 'Node 24',
      platform: 'linux 6.1',
      suite: 'sorting',
      cases: 2,
      samples: 200,
      contentHash: sealedRun(deliveredRun({ id: 'a' })).hash,
    });
    expect(store.counts()).toMatchObject({ runs: 1, events: 1 });
    store.close();
  });

  it('tells what is known, what has other content under a known id, and what is no run, line by line', async () => {
    const store = await openSqliteStore(':memory:');
    const [text, other] = [deliveredText({ id: 'a' }), deliveredText({ id: 'a', estimate: 2 })];
    const told: LiveEvent[] = [];
    store.watch((events) => told.push(...events));
    const spaced = JSON.stringify(JSON.parse(text), undefined, 1);
    expect(store.keep([text, spaced, other, '{"id":"b","content":{}}', '<'], sender, 5)).toEqual([
      { id: 'a', outcome: 'stored' },
      { id: 'a', outcome: 'known' },
      { id: 'a', outcome: 'other-content' },
      { id: 'b', outcome: 'refused', message: saying('$.content') },
      { id: '', outcome: 'refused', message: saying('a run and its id') },
    ]);
    expect(store.text('a')).toBe(text);
    expect(told).toEqual([{ seq: 1, at: 5, kind: 'run.completed', run: store.find('a') }]);
    expect(store.happened(0, 10)).toEqual(told);
    expect(store.happened(1, 10)).toEqual([]);
    store.close();
  });

  it('refuses an id that no log could hold as it is', async () => {
    const store = await openSqliteStore(':memory:');
    for (const id of ['', '\ud800', 'a\0b', 'a b', 'x'.repeat(101)])
      expect(store.keep([deliveredText({ id })], sender, 5)).toMatchObject([{ outcome: 'refused' }]);
    expect(store.head()).toBe(0);
    store.close();
  });

  it('holds texts of every kind in names, places and keys', async () => {
    const store = await openSqliteStore(':memory:');
    const odd = `'"; DROP TABLE runs; -- \ud800 \0 <script> =cmd()`;
    const shown = odd.replace('\ud800', '\ufffd').replace('\0', '\ufffd');
    store.keep(
      [deliveredText({ id: 'a', cases: [odd], part: { name: odd } })],
      { ...sender, region: odd },
      5,
    );
    expect(store.find('a')).toMatchObject({ name: shown, region: shown });
    expect(store.list({ region: odd, case: odd }, 5).items).toHaveLength(1);
    expect(store.series(odd, { region: odd }, 5).items).toMatchObject([{ region: shown, estimateMs: 1.5 }]);
    expect(store.verify()).toMatchObject({ intact: true, entries: 1, runs: 1 });
    store.close();
  });

  it('tells that figures are not to be used where the machine was slowed down', async () => {
    const store = await openSqliteStore(':memory:');
    const canaries = [1, 2, 2].map((afterMs, replicate) => ({ beforeMs: 1, afterMs, replicate, atMs: 0 }));
    store.keep([deliveredText({ id: 'a', part: { canaries } })], sender, 5);
    expect(store.happened(0, 5)).toMatchObject([
      { seq: 1, kind: 'run.completed' },
      { seq: 2, kind: 'run.rejected', because: saying('2.00 times as slow') },
    ]);
    store.close();
  });

  it('tells that a case has become slower when a second run on the same device says so', async () => {
    const store = await openSqliteStore(':memory:');
    const told: LiveEvent[] = [];
    store.watch((events) => told.push(...events));
    const deliver = (device: string, nth: number, estimate: number) => {
      const part = { startedAt: nth };
      const text = deliveredText({ id: `${device}${nth}`, cases: ['parse'], estimate, part });
      store.keep([text], { ...sender, device }, 5);
    };
    [1, 1.01, 0.99, 1, 1.2].forEach((estimate, nth) => deliver('d1', nth + 1, estimate));
    deliver('d2', 6, 1.2);
    deliver('d1', 0, 1);
    expect(told.some(({ kind }) => kind === 'regression.confirmed')).toBe(false);
    deliver('d1', 6, 1.21);
    const last = told.at(-1);
    expect(last).toMatchObject({ kind: 'regression.confirmed', case: 'parse', run: { id: 'd16' } });
    expect(store.happened(0, 99)).toEqual(told);
    expect(store.verify()).toMatchObject({ intact: true, entries: 9, runs: 8 });
    deliver('d1', 7, 1.21);
    expect(told.at(-1)).toMatchObject({ kind: 'run.completed' });
    store.close();
  });

  it('has all of it again when it is opened again', async () => {
    const path = newPath();
    const first = await openSqliteStore(path);
    first.keep([deliveredText({ id: 'a' })], sender, 5);
    const [found, verified] = [first.find('a'), first.verify()];
    first.close();
    const second = await openSqliteStore(path);
    expect(second.find('a')).toEqual(found);
    expect(second.verify()).toEqual(verified);
    expect(second.keep([deliveredText({ id: 'b' })], sender, 6)).toEqual([{ id: 'b', outcome: 'stored' }]);
    expect(second.verify()).toMatchObject({ intact: true, entries: 2 });
    second.close();
  });

  it('refuses a second writer, and lets it in when the first is gone', async () => {
    const path = newPath();
    const first = await openSqliteStore(path);
    await expect(openSqliteStore(path)).rejects.toThrow('is in use');
    first.close();
    (await openSqliteStore(path)).close();
  });

  it('refuses what is no database, a database of something else, and a newer one, and leaves them as they are', async () => {
    const root = folder({ 'text.db': 'No database at all. '.repeat(100) });
    await expect(openSqliteStore(join(root, 'text.db'))).rejects.toThrow('not a database');
    const other = new DatabaseSync(join(root, 'other.db'));
    other.exec('CREATE TABLE theirs (x)');
    await expect(openSqliteStore(join(root, 'other.db'))).rejects.toThrow('something else');
    other.close();
    const path = join(root, 'newer.db');
    (await openSqliteStore(path)).close();
    const newer = new DatabaseSync(path);
    newer.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    newer.close();
    await expect(openSqliteStore(path)).rejects.toThrow('newer version');
  });

  it('says where it cannot be written to', async () => {
    await expect(openSqliteStore(join(folder({}), 'none', 'store.db'))).rejects.toThrow('cannot be opened');
  });

  it('starts with what a writer left half written after the last commit', async () => {
    const path = newPath();
    const first = await openSqliteStore(path);
    first.keep([deliveredText({ id: 'a' })], sender, 5);
    first.close();
    writeFileSync(`${path}-wal`, Buffer.alloc(5_000, 7));
    const second = await openSqliteStore(path);
    expect(second.find('a')).toBeDefined();
    expect(second.verify()).toMatchObject({ intact: true, entries: 1 });
    second.close();
  });

  it('refuses to have its log or its audit changed', async () => {
    const path = newPath();
    const store = await openSqliteStore(path);
    store.keep([deliveredText({ id: 'a' })], sender, 5);
    store.addAudit({ at: 1, who: 'x', what: 'y', about: 'z', status: 200 });
    const db = new DatabaseSync(path);
    for (const table of ['entries', 'audit']) {
      expect(() => db.exec(`UPDATE ${table} SET at = 0`)).toThrow('only appended to');
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('only appended to');
    }
    db.close();
    store.close();
  });
});
