import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startKeeper } from '../../../scripts/collector-kills/start-keeper.ts';
import { backupStore } from '../../../src/node/collector/sqlite/backup-store.ts';
import { openSqliteStore } from '../../../src/node/collector/sqlite/open-sqlite-store.ts';
import { restoreBackup } from '../../../src/node/collector/sqlite/restore-backup.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';

const folder = scratchFolders();

it('is backed up while it writes, with all it had acknowledged before, and restored with the same contents', async () => {
  const root = folder({});
  const path = join(root, 'store.db');
  const keeper = startKeeper(path, '9');
  await keeper.ready;
  const acknowledged: string[][] = [];
  for (const nth of [0, 1, 2]) {
    acknowledged.push([...keeper.kept]);
    await backupStore(path, join(root, `${nth}.backup`));
  }
  await expect(restoreBackup(join(root, '0.backup'), path, { replace: true })).rejects.toThrow('in use');
  await keeper.kill();
  const original = await openSqliteStore(path);
  for (const nth of [0, 1, 2]) {
    const place = join(root, `${nth}.db`);
    expect(await restoreBackup(join(root, `${nth}.backup`), place)).toMatchObject({ intact: true });
    const restored = await openSqliteStore(place);
    for (const id of acknowledged[nth]) {
      expect(restored.text(id)).toBe(original.text(id));
      expect(restored.find(id)).toEqual(original.find(id));
    }
    restored.close();
  }
  original.close();
}, 60_000);
