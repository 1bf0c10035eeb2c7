import { expect, test } from 'vitest';
import type { Failure } from '../../src/lab/model/failure.ts';
import { failed, ok } from '../../src/lab/model/result.ts';
import type { Result } from '../../src/lab/model/result.ts';
import type { Remembered } from '../../src/web/archive/archive.ts';
import { createMemoryStore } from '../../src/web/create-memory-store.ts';
import { settled } from '../support/settled.ts';

const selfTest = { at: 1, run: 'r', isFit: true, differed: 0, found: 3, of: 3, reasons: [] };

function storeOver(first: Result<Remembered>) {
  const device = { kept: first };
  const failures: Failure[] = [];
  const archive = {
    remembered: async () => device.kept,
    async remember(all: Remembered) {
      device.kept = ok(all);
      return ok(undefined);
    },
  };
  return { store: createMemoryStore(archive, (failure) => failures.push(failure)), device, failures };
}

test('nothing is known until it is read', async () => {
  const { store } = storeOver(ok({}));
  expect(store.view()).toBeUndefined();
  await settled();
  expect(store.view()).toEqual({});
});

test('a change is seen at once, and kept beside what another tab has written', async () => {
  const { store, device } = storeOver(ok({}));
  await settled();
  device.kept = ok({ isToured: true });
  const written = store.change({ selfTest });
  expect(store.view()).toEqual({ selfTest });
  await written;
  expect(device.kept).toEqual(ok({ isToured: true, selfTest }));
});

test('what was changed before the first reading goes over what was read', async () => {
  const { store } = storeOver(ok({ isToured: false }));
  void store.change({ isToured: true });
  await settled();
  expect(store.view()).toEqual({ isToured: true });
});

test('where nothing can be read, nothing is known, and a change is not kept but seen', async () => {
  const { store, failures } = storeOver(failed({ code: 'storage-blocked' }));
  await settled();
  expect(store.view()).toBeUndefined();
  await store.change({ isToured: true });
  expect(store.view()).toEqual({ isToured: true });
  expect(failures).toEqual([{ code: 'storage-blocked' }]);
});
