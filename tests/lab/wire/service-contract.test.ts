import { expect, it } from 'vitest';
import { isOwnCache, shareCacheName } from '../../../src/lab/wire/service-contract.ts';

it('tells the caches of two copies on one origin apart', () => {
  const scope = 'https://host/lab/';
  expect(isOwnCache(shareCacheName(scope), scope)).toBe(true);
  expect(isOwnCache(`workbox-precache-v2-${scope}`, scope)).toBe(true);
  expect(isOwnCache(shareCacheName('https://host/lab/next/'), scope)).toBe(false);
  expect(isOwnCache(shareCacheName(scope), 'https://host/')).toBe(false);
});
