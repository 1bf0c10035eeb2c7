import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../../../src/node/collector/sqlite/open-sqlite-store.ts';
import { verifyStore } from '../../../../src/node/collector/sqlite/verify-store.ts';
import { deliveredText } from '../../../support/delivered-run.ts';
import { scratchFolders } from '../../../support/scratch-folders.ts';

const folder = scratchFolders();

it('verifies a store while somebody writes to it, and one that nobody has open', async () => {
  const path = join(folder({}), 'store.db');
  const store = await openSqliteStore(path);
  store.keep([deliveredText({ id: 'a' })], { device: 'd', deviceName: '', region: '' }, 5);
  const verified = store.verify();
  expect(await verifyStore(path)).toEqual(verified);
  store.close();
  expect(await verifyStore(path)).toEqual(verified);
  await expect(verifyStore(`${path}.none`)).rejects.toThrow('cannot be opened');
});
