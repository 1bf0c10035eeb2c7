import { describe, expect, it } from 'vitest';
import type { RunFilter } from '../../../../src/lab/model/delivery.ts';
import type { CollectorStore } from '../../../../src/node/collector/collector-store.ts';
import { openSqliteStore } from '../../../../src/node/collector/sqlite/open-sqlite-store.ts';
import { deliveredRun, deliveredText } from '../../../support/delivered-run.ts';
import { environmentOfTests } from '../../../support/figured-run.ts';
import { summaryOf } from '../../../support/kept-run.ts';
import { keptRunText } from '../../../../src/lab/wire/kept-run-text.ts';

/** Twelve runs: every third from another device, every second in a browser, every fourth of a built-in suite. */
async function filled() {
  const store = await openSqliteStore(':memory:');
  for (let nth = 0; nth < 12; nth++) {
    const id = `r${nth}`;
    const { plan } = deliveredRun({ id }).run;
    const browser = nth % 2 === 0 ? 'Chromium 156' : 'Node 24.21.0';
    const benchmark =
      nth % 4 === 0 ? { kind: 'trusted' as const, title: 'Storage', suite: 'storage' } : plan.benchmark;
    const part = {
      startedAt: 1000 - nth * 10,
      environment: { ...environmentOfTests, browser },
      plan: { ...plan, benchmark },
    };
    const sender = { device: nth % 3 === 0 ? 'd0' : 'd1', deviceName: 'One', region: nth < 6 ? 'eu' : 'us' };
    store.keep(
      [deliveredText({ id, cases: nth < 3 ? ['a', 'b'] : ['a'], estimate: nth + 1, part })],
      sender,
      nth,
    );
  }
  return store;
}

const ids = (store: CollectorStore, filter: RunFilter) =>
  store.list(filter, 99).items.map(({ id }) => Number(id.slice(1)));

describe('lists of a store', () => {
  it('have what came last first, and only what is asked for', async () => {
    const store = await filled();
    expect(ids(store, {})).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(ids(store, { suite: 'storage' })).toEqual([8, 4, 0]);
    expect(ids(store, { case: 'b' })).toEqual([2, 1, 0]);
    expect(ids(store, { device: 'd0' })).toEqual([9, 6, 3, 0]);
    expect(ids(store, { region: 'us', runtime: 'Chromium 156' })).toEqual([10, 8, 6]);
    expect(ids(store, { runtime: 'Node 24' })).toEqual([11, 9, 7, 5, 3, 1]);
    expect(ids(store, { from: 950, before: 980 })).toEqual([5, 4, 3]);
    expect(ids(store, { suite: 'none of them' })).toEqual([]);
    expect(ids(store, { case: 'c', device: 'd1' })).toEqual([]);
    store.close();
  });

  it('are read page by page, with nothing twice and nothing left out while more comes', async () => {
    const store = await filled();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = store.list({ device: 'd1' }, 3, cursor);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
      store.keep(
        [deliveredText({ id: `new${seen.length}` })],
        { device: 'd1', deviceName: '', region: '' },
        99,
      );
    } while (cursor !== undefined);
    expect(seen).toEqual(['r11', 'r10', 'r8', 'r7', 'r5', 'r4', 'r2', 'r1']);
    store.close();
  });

  it('lead nowhere from a place that is none', async () => {
    const store = await filled();
    for (const cursor of ['', 'x', '1; DROP TABLE runs', '-1', 'NaN', '1_x'])
      expect(store.list({}, 9, cursor)).toEqual({ items: [] });
    expect(store.series('a', {}, 9, 'x')).toEqual({ items: [] });
    store.close();
  });
});

describe('the series of a case', () => {
  it('goes from the first measured to the last, whatever came first, page by page', async () => {
    const store = await filled();
    const first = store.series('a', { region: 'us' }, 4);
    expect(first.items.map(({ runId }) => runId)).toEqual(['r11', 'r10', 'r9', 'r8']);
    const second = store.series('a', { region: 'us' }, 4, first.next);
    expect(second.items.map(({ runId }) => runId)).toEqual(['r7', 'r6']);
    expect(second.next).toBeUndefined();
    expect(first.items[1]).toEqual({
      runId: 'r10',
      startedAt: 900,
      device: 'd1',
      region: 'us',
      runtime: 'Chromium 156',
      estimateMs: 11,
      lowMs: 11,
      highMs: 11,
    });
    expect(store.series('b', { from: 985 }, 9).items.map(({ runId }) => runId)).toEqual(['r1', 'r0']);
    expect(store.series('none', {}, 9)).toEqual({ items: [] });
    store.close();
  });

  it('leaves out what is no figure to go by, and bounds that are none', async () => {
    const store = await openSqliteStore(':memory:');
    const kept = deliveredRun({ id: 'a', cases: ['gone', 'empty', 'odd', 'wide'] });
    const odd = { ...summaryOf(2), estimate: NaN };
    const wide = { ...summaryOf(2), interval: { low: 1, high: Infinity } };
    const summaries = [undefined, { ...summaryOf(1), likeEmpty: true }, odd, wide];
    store.keep([keptRunText({ ...kept, summaries })], { device: 'd', deviceName: '', region: '' }, 1);
    const series = ['gone', 'empty', 'odd', 'wide'].map((key) => store.series(key, {}, 9).items.length);
    expect(series).toEqual([0, 0, 0, 1]);
    expect(store.series('wide', {}, 9).items[0]).not.toHaveProperty('highMs');
    expect(store.list({ case: 'gone' }, 9).items).toHaveLength(1);
    store.close();
  });
});
