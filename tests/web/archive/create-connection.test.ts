import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/web/archive/create-connection.ts';
import { createConnection } from '../../../src/web/archive/create-connection.ts';
import { listRuns } from '../../../src/web/archive/list-runs.ts';
import { openDatabase } from '../../../src/web/archive/open-database.ts';
import { upgradeSteps } from '../../../src/web/archive/upgrade-steps.ts';
import { idle } from '../../support/archive-device.ts';

const none = () => undefined;
const nextSteps = [...upgradeSteps, none];
const put = (connection: Connection, work: () => Promise<void>) =>
  connection.write(['kept'], async (tx) => {
    await tx
      .objectStore('kept')
      .put({ key: 'draft', draft: { title: '', language: 'ts', text: '', attachments: [] } });
    await work();
  });
const count = (connection: Connection) => connection.read(['kept'], (tx) => tx.objectStore('kept').count());

describe('a connection', () => {
  it('gives way to a newer version of the app, and says so from then on', async () => {
    const old = createConnection('tabs', none);
    expect(await listRuns(old)).toEqual({ ok: true, value: [] });
    const next = createConnection('tabs', none, nextSteps);
    expect(await listRuns(next)).toEqual({ ok: true, value: [] });
    expect(await listRuns(old)).toEqual({ ok: false, failure: { code: 'storage-newer' } });
  });

  it('says that an older tab blocks it, and goes on once that one has let go', async () => {
    (await openDatabase('stubborn', { onBlocked: none, onClosed: none }, upgradeSteps.slice(0, 1))).close();
    const stubborn = await openDB('stubborn');
    let unblocked = 0;
    const connection = createConnection('stubborn', () => unblocked++);
    expect(await listRuns(connection)).toEqual({ ok: false, failure: { code: 'storage-blocked' } });
    expect(await listRuns(connection)).toEqual({ ok: false, failure: { code: 'storage-blocked' } });
    expect(unblocked).toBe(0);
    stubborn.close();
    await idle();
    expect(unblocked).toBe(1);
    expect(await listRuns(connection)).toEqual({ ok: true, value: [] });
  });

  it('stores nothing of a work that fails half-way', async () => {
    const connection = createConnection('half', none);
    const broken = put(connection, () => Promise.reject(new DOMException('no', 'DataError')));
    expect(await broken).toEqual({
      ok: false,
      failure: { code: 'storage-failed', message: 'DataError: no' },
    });
    expect(await count(connection)).toEqual({ ok: true, value: 0 });
  });

  it('throws a bug on, with nothing stored', async () => {
    const connection = createConnection('bug', none);
    await expect(put(connection, () => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
    expect(await count(connection)).toEqual({ ok: true, value: 0 });
  });
});
