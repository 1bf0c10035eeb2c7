import { describe, expect, it } from 'vitest';
import type { TokenRecord, Webhook } from '../../../../src/node/collector/collector-store.ts';
import { openSqliteStore } from '../../../../src/node/collector/sqlite/open-sqlite-store.ts';

const token = (id: string): TokenRecord => ({
  id,
  hash: `hash of ${id}`,
  name: 'A phone',
  scopes: ['ingest', 'read'],
  createdAt: 5,
});

describe('who gets into a store', () => {
  it('is told by tokens, which end and are taken back once', async () => {
    const store = await openSqliteStore(':memory:');
    const ending = { ...token('b'), expiresAt: 9 };
    store.addToken(token('a'));
    store.addToken(ending);
    expect(store.tokens()).toEqual([token('a'), ending]);
    expect(store.revokeToken('a', 7)).toBe(true);
    expect(store.revokeToken('a', 8)).toBe(false);
    expect(store.revokeToken('none', 8)).toBe(false);
    expect(store.tokens()[0]).toEqual({ ...token('a'), revokedAt: 7 });
    expect(() => store.addToken({ ...token('c'), hash: 'hash of a' })).toThrow('UNIQUE');
    store.close();
  });

  it('is written down, and read from the last back', async () => {
    const store = await openSqliteStore(':memory:');
    const entry = (status: number) => ({ at: 5, who: 'a', what: 'DELETE', about: '\ud800"\0', status });
    [200, 401, 403].forEach((status) => store.addAudit(entry(status)));
    expect(store.audit(2).map(({ seq, status }) => [seq, status])).toEqual([
      [3, 403],
      [2, 401],
    ]);
    expect(store.audit(9, 2)).toEqual([{ ...entry(200), about: '\ufffd"\ufffd', seq: 1 }]);
    store.close();
  });

  it('may be told to others by webhooks, until they are removed', async () => {
    const store = await openSqliteStore(':memory:');
    const hook: Webhook = {
      id: 'h',
      url: 'https://x.test/',
      secret: 's',
      kinds: ['run.completed', 'run.rejected'],
    };
    store.addWebhook(hook);
    expect(store.webhooks()).toEqual([hook]);
    expect(store.removeWebhook('h')).toBe(true);
    expect(store.removeWebhook('h')).toBe(false);
    expect(store.webhooks()).toEqual([]);
    store.close();
  });
});
