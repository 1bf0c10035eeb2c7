import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkedOnce } from '../../support/checked-once.ts';
import { createEchoPeers } from '../../support/echo-peers.ts';
import { trustedCases } from '../../support/suite-cases.ts';

afterEach(() => vi.unstubAllGlobals());

/** The private file system is the browser's alone: a journey runs that suite. */
describe('the trusted suite', () => {
  it('crypto computes what each case claims, and its checks refuse a spoiled result', async () => {
    for (const job of await trustedCases('crypto', createEchoPeers())) {
      // Random bytes with one changed are random bytes.
      const spoiled = job.info.name.startsWith('getRandomValues');
      expect(await checkedOnce(job)).toEqual({ key: job.info.key, right: true, spoiled });
    }
  });

  it('messaging gets back what it sent, and closes its peers after each case', async () => {
    const peers = createEchoPeers();
    for (const job of await trustedCases('messaging', peers)) {
      expect(await checkedOnce(job)).toEqual({ key: job.info.key, right: true, spoiled: false });
      expect(peers.open()).toBe(false);
    }
  });

  it('indexed-db finds what it wrote, and leaves no database behind', async () => {
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', factory);
    vi.stubGlobal('IDBKeyRange', IDBKeyRange);
    for (const job of await trustedCases('indexed-db', createEchoPeers())) {
      // A write returns nothing that could be spoiled: its check reads the database.
      const isWrite = job.info.groups[0] === 'write';
      expect(await checkedOnce(job)).toEqual({ key: job.info.key, right: true, spoiled: isWrite });
      expect(await factory.databases()).toEqual([]);
    }
  });

  it('indexed-db deletes what a killed worker left behind, and nothing of anybody else', async () => {
    const factory = new IDBFactory();
    vi.stubGlobal('indexedDB', factory);
    vi.stubGlobal('IDBKeyRange', IDBKeyRange);
    const made = ['arsenal-bench-left', 'arsenal-bench-used', 'arsenal-lab'];
    for (const name of made) await created(factory, name);
    const done = Promise.withResolvers<undefined>();
    const claimed = Promise.withResolvers<undefined>();
    const lock = navigator.locks.request('arsenal-bench-used', () => {
      claimed.resolve(undefined);
      return done.promise;
    });
    await claimed.promise;

    const [first] = await trustedCases('indexed-db', createEchoPeers());
    await checkedOnce(first);
    const left = await factory.databases();
    expect(left.map(({ name }) => name).sort()).toEqual(['arsenal-bench-used', 'arsenal-lab']);
    done.resolve(undefined);
    await lock;
  });
});

function created(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(name);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(new Error(`${name} was not created`));
  });
}
