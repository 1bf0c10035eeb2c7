import { describe, expect, it } from 'vitest';
import { parseKeptRun } from '../../../../src/lab/wire/parse-kept-run.ts';
import { openSqliteStore } from '../../../../src/node/collector/sqlite/open-sqlite-store.ts';
import { deliveredRun, deliveredText } from '../../../support/delivered-run.ts';

const sender = { device: 'd1', deviceName: 'A phone', region: 'eu' };

/** A store to which a run came at 10, 20, …, 60. */
async function filled() {
  const store = await openSqliteStore(':memory:');
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  ids.forEach((id, nth) => store.keep([deliveredText({ id })], sender, (nth + 1) * 10));
  return store;
}

describe('retention', () => {
  it('drops raw samples first, leaves figures and lists, and the log intact', async () => {
    const store = await filled();
    expect(store.prune({ rawSamplesMs: 50 }, 90)).toEqual({ samples: 600, runs: 0 });
    expect(store.find('c')).toMatchObject({ samples: 0, cases: 2 });
    expect(store.find('d')).toMatchObject({ samples: 200 });
    expect(store.series('parse', {}, 9).items).toHaveLength(6);
    expect(store.verify()).toMatchObject({ intact: true, entries: 9, runs: 6 });
    expect(store.prune({ rawSamplesMs: 50 }, 90)).toEqual({ samples: 0, runs: 0 });
    store.close();
  });

  it('gives a run without its samples as one that has none, with the figures it had', async () => {
    const store = await filled();
    store.prune({ rawSamplesMs: 0 }, 90);
    const parsed = parseKeptRun(store.text('a') ?? '');
    const { run, summaries } = deliveredRun({ id: 'a' });
    const cases = run.cases.map((each) => ({ ...each, measured: 0, warmUp: 0 }));
    expect(parsed).toEqual({ ok: true, value: { run: { ...run, cases }, batches: [], summaries } });
    store.close();
  });

  it('drops runs with all there is of them, and knows them when they come again', async () => {
    const store = await filled();
    expect(store.prune({ rawSamplesMs: 40, runsMs: 60 }, 90)).toEqual({ samples: 800, runs: 2 });
    expect(store.list({}, 9).items.map(({ id }) => id)).toEqual(['f', 'e', 'd', 'c']);
    expect(store.find('a')).toBeUndefined();
    expect(store.text('a')).toBeUndefined();
    expect(store.series('parse', {}, 9).items).toHaveLength(4);
    expect(store.happened(0, 99).map(({ run }) => run.id)).toEqual(['c', 'd', 'e', 'f']);
    expect(store.keep([deliveredText({ id: 'a' })], sender, 95)).toMatchObject([{ outcome: 'known' }]);
    expect(store.append('a', 3, [], sender, 95)).toEqual({ ok: true, value: 3 });
    expect(store.verify()).toMatchObject({ intact: true, runs: 4 });
    expect(store.counts()).toMatchObject({ runs: 4 });
    store.close();
  });

  it('keeps everything for ever where nothing else is said', async () => {
    const store = await filled();
    expect(store.prune({}, 1e15)).toEqual({ samples: 0, runs: 0 });
    expect(store.counts()).toMatchObject({ runs: 6, events: 6 });
    store.close();
  });
});
