import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { createConnection } from '../../../src/web/archive/create-connection.ts';
import { loadRun } from '../../../src/web/archive/load-run.ts';
import { openDatabase } from '../../../src/web/archive/open-database.ts';
import { upgradeSteps } from '../../../src/web/archive/upgrade-steps.ts';

const told = { onBlocked: () => undefined, onClosed: () => undefined };
const info = { key: 'a {n: 1}', name: 'a', groups: [], params: { n: 1 }, baseline: true };
const record = { info, warmUp: 0, measured: 2, output: 'hi' };
const attachments = [{ name: 'a.wasm', bytes: Uint8Array.of(1, 2, 3) }];
const written = { kind: 'written', title: 't', language: 'ts', text: 'x', attachments };
const batch = {
  case: 0,
  replicate: 0,
  phase: 'measured',
  calls: 1,
  first: 0,
  durations: Float64Array.of(1, 2),
};
const run = {
  id: 'r1',
  name: 'n',
  tags: ['t'],
  startedAt: 5,
  status: 'complete',
  output: '',
  notes: [],
  memory: [],
};
const trusted = { kind: 'trusted', title: 's', suite: 'opfs' };

/** What each version held, written down when it was current. Never changed. */
const held: Record<number, Record<string, object[]>> = {
  1: {
    runs: [
      { ...run, plan: { benchmark: written }, cases: [record], writtenAt: 6 },
      { ...run, id: 'r2', plan: { benchmark: trusted }, cases: [], writtenAt: 7, deletedAt: 8 },
    ],
    samples: [{ runId: 'r1', seq: 0, batch }],
    kept: [{ key: 'settings', settings: { theme: 'dark' } }],
  },
  2: {
    runs: [
      { ...run, plan: { benchmark: written }, writtenAt: 6 },
      { ...run, id: 'r2', plan: { benchmark: trusted }, writtenAt: 7, deletedAt: 8 },
    ],
    cases: [{ runId: 'r1', index: 0, key: info.key, record }],
    samples: [{ runId: 'r1', seq: 0, batch }],
    kept: [{ key: 'settings', settings: { theme: 'dark' } }],
  },
  3: {
    runs: [
      { ...run, plan: { benchmark: { ...written, attachments: [] } }, writtenAt: 6 },
      { ...run, id: 'r2', plan: { benchmark: trusted }, writtenAt: 7, deletedAt: 8 },
    ],
    cases: [{ runId: 'r1', index: 0, key: info.key, record }],
    samples: [{ runId: 'r1', seq: 0, batch }],
    files: [{ runId: 'r1', index: 0, ...attachments[0] }],
    kept: [{ key: 'settings', settings: { theme: 'dark' } }],
  },
  4: {
    runs: [
      { ...run, plan: { benchmark: { ...written, attachments: [] } }, writtenAt: 6 },
      { ...run, id: 'r2', plan: { benchmark: trusted }, writtenAt: 7, deletedAt: 8 },
    ],
    cases: [{ runId: 'r1', index: 0, key: info.key, record }],
    samples: [{ runId: 'r1', seq: 0, batch }],
    files: [{ runId: 'r1', index: 0, ...attachments[0] }],
    outbox: [],
    kept: [{ key: 'settings', settings: { theme: 'dark' } }],
  },
  5: {
    runs: [
      { ...run, plan: { benchmark: { ...written, attachments: [] } }, writtenAt: 6 },
      { ...run, id: 'r2', plan: { benchmark: trusted }, writtenAt: 7, deletedAt: 8 },
    ],
    cases: [{ runId: 'r1', index: 0, key: info.key, record }],
    samples: [{ runId: 'r1', seq: 0, batch }],
    files: [{ runId: 'r1', index: 0, ...attachments[0] }],
    outbox: [],
    kept: [{ key: 'settings', settings: { theme: 'dark' } }],
    profiles: [],
    recordings: [],
  },
};

async function filled(name: string, version: number) {
  (await openDatabase(name, told, upgradeSteps.slice(0, version))).close();
  const db = await openDB(name);
  for (const [store, rows] of Object.entries(held[version])) for (const row of rows) await db.put(store, row);
  db.close();
}

async function contents(name: string) {
  const db = await openDB(name);
  const found: Record<string, unknown> = {};
  for (const store of db.objectStoreNames) found[store] = await db.getAll(store);
  db.close();
  return found;
}

describe('an upgrade', () => {
  it('is tested from every version there has been', () => {
    expect(Object.keys(held).map(Number)).toEqual(upgradeSteps.map((_, index) => index + 1));
  });

  it.each([1, 2, 3, 4, 5])('from version %i keeps every run, sample, file and setting', async (version) => {
    const name = `from-${version}`;
    await filled(name, version);
    const connection = createConnection(name, () => undefined);
    expect(await loadRun(connection, 'r1')).toEqual({
      ok: true,
      value: {
        run: { ...run, plan: { benchmark: written }, cases: [record] },
        batches: [batch],
        summaries: [undefined],
      },
    });
    expect(await contents(name)).toEqual(held[upgradeSteps.length]);
  });

  it('gives the indexes of a database that was new', async () => {
    const indexes = async (name: string) => {
      const db = await openDB(name);
      const tx = db.transaction([...db.objectStoreNames]);
      const found = [...db.objectStoreNames].map((store) => [store, [...tx.objectStore(store).indexNames]]);
      db.close();
      return found;
    };
    await openDatabase('new', told);
    expect(await indexes('new')).toEqual(await indexes('from-1'));
  });

  it('that fails leaves everything as it was', async () => {
    await filled('failing', 2);
    const failing = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const connection = createConnection('failing', () => undefined, [...upgradeSteps, failing]);
    expect(await loadRun(connection, 'r1')).toMatchObject({ failure: { code: 'storage-failed' } });
    expect(await contents('failing')).toEqual(held[2]);
  });
});
