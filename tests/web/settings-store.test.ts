import { expect, test } from 'vitest';
import type { Failure } from '../../src/lab/model/failure.ts';
import { failed, ok } from '../../src/lab/model/result.ts';
import type { Result } from '../../src/lab/model/result.ts';
import type { Settings } from '../../src/lab/model/settings.ts';
import type { Change } from '../../src/web/archive/archive.ts';
import { createSettingsStore, initialSettings } from '../../src/web/settings-store.ts';
import { settled } from '../support/settled.ts';

function storeOver(kept: Result<Partial<Settings>>, saving: Result<void> = ok(undefined)) {
  const failures: Failure[] = [];
  const saved: Settings[] = [];
  let reads = 0;
  let tell: (change: Change) => void = () => undefined;
  const archive = {
    async settings() {
      reads++;
      return kept;
    },
    async saveSettings(settings: Settings) {
      saved.push(settings);
      return saving;
    },
    subscribe(listener: (change: Change) => void) {
      tell = listener;
      return () => {};
    },
  };
  const store = createSettingsStore(archive, (failure) => failures.push(failure));
  return { store, saved, failures, archiveChanged: (change: Change) => tell(change), reads: () => reads };
}

test('what is kept goes over the defaults', async () => {
  const { store } = storeOver(ok({ samples: 50 }));
  expect(store.view()).toEqual(initialSettings);
  await settled();
  expect(store.view()).toEqual({ ...initialSettings, samples: 50 });
});

test('settings of before there was a precision get its default', async () => {
  const { store } = storeOver(
    ok({ samples: 50, budgetMs: 3_000, warmUpMs: 100, replicates: 5, theme: 'dark' }),
  );
  await settled();
  const { precision, mostReplicates } = initialSettings;
  expect(store.view()).toMatchObject({
    samples: 50,
    replicates: 5,
    theme: 'dark',
    precision,
    mostReplicates,
  });
});

test('numbers that were kept only because they were the defaults follow the defaults', async () => {
  const former = { samples: 10_000, budgetMs: 3_000, warmUpMs: 100, replicates: 5 };
  const { store } = storeOver(ok({ ...former, theme: 'dark' }));
  await settled();
  expect(store.view()).toEqual({ ...initialSettings, theme: 'dark' });
  const chosen = storeOver(ok({ ...former, precision: 0.01 })).store;
  await settled();
  expect(chosen.view()).toMatchObject(former);
});

test('a change takes effect at once and is written', () => {
  const { store, saved } = storeOver(ok({}));
  store.change({ theme: 'dark' });
  expect(store.view().theme).toBe('dark');
  expect(saved).toEqual([{ ...initialSettings, theme: 'dark' }]);
});

test('settings changed in another tab are read again; other changes are not looked at', async () => {
  const { store, archiveChanged, reads } = storeOver(ok({ samples: 50 }));
  await settled();
  let told = 0;
  store.subscribe(() => told++);
  archiveChanged('runs');
  expect(reads()).toBe(1);
  archiveChanged('settings');
  await settled();
  expect(reads()).toBe(2);
  expect(told).toBe(0);
});

test('settings that cannot be read or written are told, and the defaults hold', async () => {
  const { store, failures } = storeOver(failed({ code: 'storage-newer' }), failed({ code: 'storage-full' }));
  store.change({ samples: 9 });
  await settled();
  expect(failures.map(({ code }) => code).sort()).toEqual(['storage-full', 'storage-newer']);
  expect(store.view().samples).toBe(9);
});

test('what is changed before the kept settings are there goes over them, and both are written', async () => {
  const { store, saved } = storeOver(ok({ samples: 50 }));
  store.change({ theme: 'dark' });
  await settled();
  expect(store.view()).toEqual({ ...initialSettings, samples: 50, theme: 'dark' });
  expect(saved.at(-1)).toEqual(store.view());
});

test('a change made while older settings are being read is not undone by them', async () => {
  const { store, archiveChanged } = storeOver(ok({ samples: 50 }));
  await settled();
  archiveChanged('settings');
  store.change({ samples: 70 });
  await settled();
  expect(store.view().samples).toBe(70);
});
