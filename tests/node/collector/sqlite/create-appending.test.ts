import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../../src/lab/model/mulberry32.ts';
import type { LiveEvent } from '../../../../src/lab/model/delivery.ts';
import type { ToldEvent } from '../../../../src/lab/wire/told-event.ts';
import { createAppending } from '../../../../src/node/collector/sqlite/create-appending.ts';
import { createStoreParts } from '../../../../src/node/collector/sqlite/create-store-parts.ts';
import { foldedRun } from '../../../../src/node/collector/sqlite/folded-run.ts';
import { migrate } from '../../../../src/node/collector/sqlite/migrate.ts';
import { openSqliteStore } from '../../../../src/node/collector/sqlite/open-sqlite-store.ts';
import { deliveredRun, deliveredText } from '../../../support/delivered-run.ts';
import { scratchFolders } from '../../../support/scratch-folders.ts';

const sender = { device: 'd1', deviceName: 'A phone', region: 'eu' };
const folder = scratchFolders();

/** What happens in a run with two cases, from its start on. */
function eventsOf(id: string, count: number, seed = 1): ToldEvent[] {
  const random = mulberry32(seed);
  const { run } = deliveredRun({ id });
  const { name, plan, environment, startedAt: at } = run;
  const pick = () => (random() < 0.5 ? 0 : 1);
  const later = (nth: number): ToldEvent => {
    const kind = Math.floor(random() * 4);
    if (kind === 0) return { type: 'output', case: pick(), text: `\ud800 ${nth}\n` };
    if (kind === 1) return { type: 'lot-started', cases: [pick()], replicate: nth, atMs: nth };
    if (kind === 2) return { type: 'overhead', case: pick(), replicate: nth, overheadMs: random() };
    return { type: 'sampled', case: pick(), replicate: nth, phase: 'measured', count: 256 };
  };
  return [
    { type: 'started', id, at, name, plan, environment },
    { type: 'surveyed', cases: run.cases.map(({ info }) => info) },
    ...Array.from({ length: count - 2 }, (_, nth) => later(nth)),
  ];
}

describe('a store to which events are appended', () => {
  it('shows a run that is on, tells that it came on, and lets the whole of it take its place', async () => {
    const store = await openSqliteStore(':memory:');
    const told: LiveEvent[] = [];
    store.watch((events) => told.push(...events));
    const events = eventsOf('a', 30);
    expect(store.append('a', 0, events.slice(0, 10), sender, 5)).toEqual({ ok: true, value: 10 });
    expect(store.find('a')).toMatchObject({ status: 'running', cases: 2, receivedAt: 5 });
    expect(store.find('a')).not.toHaveProperty('contentHash');
    expect(store.text('a')).toBeUndefined();
    expect(store.append('a', 10, events.slice(10), sender, 6)).toEqual({ ok: true, value: 30 });
    expect(store.keep([deliveredText({ id: 'a' })], sender, 7)).toEqual([{ id: 'a', outcome: 'stored' }]);
    expect(store.find('a')).toMatchObject({ status: 'complete', samples: 200, receivedAt: 5 });
    expect(store.text('a')).toBe(deliveredText({ id: 'a' }));
    expect(told.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'run.started'],
      [2, 'run.progressed'],
      [3, 'run.completed'],
    ]);
    expect(store.happened(0, 9).map(({ kind }) => kind)).toEqual(told.map(({ kind }) => kind));
    expect(store.append('a', 30, eventsOf('a', 9), sender, 8)).toEqual({ ok: true, value: 39 });
    expect(store.head()).toBe(3);
    expect(store.verify()).toMatchObject({ intact: true, runs: 1 });
    store.close();
  });

  it('passes over events that are there already', async () => {
    const store = await openSqliteStore(':memory:');
    const events = eventsOf('a', 20);
    store.append('a', 0, events.slice(0, 12), sender, 5);
    expect(store.append('a', 3, events.slice(3, 12), sender, 5)).toEqual({ ok: true, value: 12 });
    expect(store.head()).toBe(1);
    expect(store.append('a', 8, events.slice(8), sender, 5)).toEqual({ ok: true, value: 20 });
    const counted = foldedRun(undefined, events).cases.reduce((sum, { measured }) => sum + measured, 0);
    expect(store.find('a')).toMatchObject({ samples: counted });
    store.close();
  });

  it('refuses events with a gap before them, of another run, or without a start', async () => {
    const store = await openSqliteStore(':memory:');
    const events = eventsOf('a', 9);
    const refused = (run: string, from: number, some: ToldEvent[]) =>
      expect(store.append(run, from, some, sender, 5)).toMatchObject({ ok: false });
    refused('a', 1, events.slice(1));
    refused('b', 0, events);
    refused('a', 0, events.slice(1));
    refused('a', 0, [...events, ...events]);
    refused('a b', 0, events);
    store.append('a', 0, events, sender, 5);
    refused('a', 9, events);
    expect(store.head()).toBe(1);
    store.close();
  });

  it('rebuilds from a snapshot and what came after it the very run that all events come to', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const random = mulberry32(seed);
      const path = join(folder({}), 'store.db');
      const events = eventsOf('a', 120, seed);
      const store = await openSqliteStore(path, { snapshotEvery: 25 });
      for (let from = 0; from < events.length;) {
        const to = from + 1 + Math.floor(random() * 12);
        store.append('a', from, events.slice(from, to), sender, 5);
        from = to;
      }
      store.close();
      const db = new DatabaseSync(path);
      migrate(db, path);
      const { find } = createAppending(
        createStoreParts(db, () => undefined),
        25,
      );
      expect(find('a')).toEqual({ record: foldedRun(undefined, events), events: events.length });
      expect(db.prepare('SELECT events FROM snapshots').get()).not.toMatchObject({ events: 120 });
      db.close();
    }
  });
});
