import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../../src/lab/model/mulberry32.ts';
import { backupStore } from '../../../../src/node/collector/sqlite/backup-store.ts';
import { openSqliteStore } from '../../../../src/node/collector/sqlite/open-sqlite-store.ts';
import { restoreBackup, verifyBackup } from '../../../../src/node/collector/sqlite/restore-backup.ts';
import { deliveredText } from '../../../support/delivered-run.ts';
import { scratchFolders } from '../../../support/scratch-folders.ts';

const sender = { device: 'd1', deviceName: 'A phone', region: 'eu' };
const folder = scratchFolders();

/** A store that is in use, with three runs, and its backup; a fourth run came after that. */
async function backedUp() {
  const root = folder({});
  const [path, file] = [join(root, 'store.db'), join(root, 'kept', 'one.backup')];
  const store = await openSqliteStore(path);
  store.keep(
    ['a', 'b', 'c'].map((id) => deliveredText({ id })),
    sender,
    5,
  );
  const verified = store.verify();
  const hashes = store.list({}, 9).items;
  await backupStore(path, file);
  store.keep([deliveredText({ id: 'd' })], sender, 6);
  return { root, path, file, store, verified, hashes };
}

describe('a backup', () => {
  it('is made of a store that is in use, and is restored to what that was', async () => {
    const { root, file, store, verified, hashes } = await backedUp();
    store.close();
    expect(readdirSync(dirname(file))).toEqual(['one.backup']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await verifyBackup(file)).toEqual(verified);
    const place = join(root, 'new', 'store.db');
    expect(await restoreBackup(file, place)).toEqual(verified);
    const restored = await openSqliteStore(place);
    expect(restored.list({}, 9).items).toEqual(hashes);
    expect(restored.text('b')).toBe(deliveredText({ id: 'b' }));
    expect(restored.keep([deliveredText({ id: 'd' })], sender, 7)).toMatchObject([{ outcome: 'stored' }]);
    restored.close();
  });

  it('takes the place of a store only when that is asked for, and never of one in use', async () => {
    const { path, file, store } = await backedUp();
    await expect(restoreBackup(file, path)).rejects.toThrow('There is a store');
    await expect(restoreBackup(file, path, { replace: true })).rejects.toThrow('in use');
    store.close();
    await restoreBackup(file, path, { replace: true });
    const restored = await openSqliteStore(path);
    expect(restored.find('d')).toBeUndefined();
    expect(restored.verify()).toMatchObject({ intact: true, entries: 3 });
    restored.close();
  });

  it('takes the place of a store that is broken', async () => {
    const { path, file, store, verified } = await backedUp();
    store.close();
    writeFileSync(path, 'broken'.repeat(1000));
    writeFileSync(`${path}-wal`, 'broken'.repeat(1000));
    await restoreBackup(file, path, { replace: true });
    const restored = await openSqliteStore(path);
    expect(restored.verify()).toEqual(verified);
    restored.close();
  });

  it('is refused where any byte of it is another, or some are missing, and nothing is left behind', async () => {
    const { root, path, file, store } = await backedUp();
    const before = readFileSync(file);
    const random = mulberry32(11);
    const places = Array.from({ length: 60 }, () => Math.floor(random() * before.length));
    const ends = [0, 26, 27, before.length - 33, before.length - 32, before.length - 1];
    const wrong = join(root, 'wrong.backup');
    for (const place of [...places, ...ends]) {
      const bytes = Buffer.from(before);
      bytes[place] ^= 1 << Math.floor(random() * 8);
      writeFileSync(wrong, bytes);
      await expect(verifyBackup(wrong)).rejects.toThrow(/no backup|was changed/);
    }
    await expect(restoreBackup(wrong, join(root, 'new.db'))).rejects.toThrow('was changed');
    writeFileSync(wrong, before.subarray(0, -1));
    await expect(verifyBackup(wrong)).rejects.toThrow('was changed');
    writeFileSync(wrong, '');
    await expect(verifyBackup(wrong)).rejects.toThrow('no backup');
    await expect(verifyBackup(join(root, 'none'))).rejects.toThrow('cannot be read');
    expect(existsSync(join(root, 'new.db'))).toBe(false);
    expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([]);
    store.close();
    expect(existsSync(path)).toBe(true);
  });

  it('is not made of what is no store', async () => {
    const root = folder({ 'text.db': 'Nothing of the kind. '.repeat(99) });
    await expect(backupStore(join(root, 'text.db'), join(root, 'x'))).rejects.toThrow('not a database');
    await expect(backupStore(join(root, 'none.db'), join(root, 'x'))).rejects.toThrow('cannot be opened');
    expect(readdirSync(root).sort()).toEqual(['text.db']);
  });
});
