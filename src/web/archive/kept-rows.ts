import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { Settings } from '../../lab/model/settings.ts';
import type { KeptRow } from './archive-schema.ts';
import type { Draft, Remembered } from './archive.ts';
import type { Connection } from './create-connection.ts';

/** What the editor held. */
export async function keptDraft(connection: Connection): Promise<Result<Draft | undefined>> {
  const row = await keptRow(connection, 'draft');
  if (!row.ok) return row;
  return ok(row.value?.key === 'draft' ? row.value.draft : undefined);
}

/** What was set; nothing at first. */
export async function keptSettings(connection: Connection): Promise<Result<Partial<Settings>>> {
  const row = await keptRow(connection, 'settings');
  if (!row.ok) return row;
  return ok(row.value?.key === 'settings' ? row.value.settings : {});
}

/** What was kept in mind; nothing at first. */
export async function keptInMind(connection: Connection): Promise<Result<Remembered>> {
  const row = await keptRow(connection, 'remembered');
  if (!row.ok) return row;
  return ok(row.value?.key === 'remembered' ? row.value.remembered : {});
}

export async function keep(connection: Connection, row: KeptRow): Promise<Result<void>> {
  const kept = await connection.write(['kept'], (tx) => tx.objectStore('kept').put(row));
  return kept.ok ? ok(undefined) : kept;
}

const keptRow = (connection: Connection, key: KeptRow['key']) =>
  connection.read(['kept'], (tx) => tx.objectStore('kept').get(key));
