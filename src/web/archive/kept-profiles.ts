import type { Profile } from '../../lab/model/profile.ts';
import { failed, ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { KeptProfile } from './archive.ts';
import { partsOf } from './archive-schema.ts';
import type { ProfileRow } from './archive-schema.ts';
import type { Connection } from './create-connection.ts';

type Arriving = Omit<ProfileRow, 'seq'> & { profile: Profile };

/** Puts a recording after the others of its run. Fails when there is no such run: nothing would ever delete it. */
export async function keepProfile(
  connection: Connection,
  { profile, ...row }: Arriving,
): Promise<Result<void>> {
  const { runId } = row;
  const kept = await connection.write(['runs', 'profiles', 'recordings'], async (tx) => {
    const run = await tx.objectStore('runs').getKey(runId);
    if (run === undefined) return false;
    const keys = await tx.objectStore('profiles').getAllKeys(partsOf(runId));
    const seq = (keys.at(-1)?.[1] ?? -1) + 1;
    await Promise.all([
      tx.objectStore('profiles').put({ ...row, seq }),
      tx.objectStore('recordings').put({ runId, seq, profile }),
    ]);
    return true;
  });
  if (!kept.ok) return kept;
  return kept.value ? ok(undefined) : failed({ code: 'no-such-run', id: runId });
}

/** What there is to choose from, newest first: of one run, or of all. Reads no profile. */
export async function keptProfiles(connection: Connection, runId?: string): Promise<Result<KeptProfile[]>> {
  const rows = await connection.read(['runs', 'profiles'], (tx) => {
    const profiles = tx.objectStore('profiles');
    const found = runId === undefined ? profiles.getAll() : profiles.getAll(partsOf(runId));
    return Promise.all([found, tx.objectStore('runs').getAll()]);
  });
  if (!rows.ok) return rows;
  const [profiles, runs] = rows.value;
  const names = new Map(
    runs.filter(({ deletedAt }) => deletedAt === undefined).map(({ id, name }) => [id, name]),
  );
  const shown = profiles.flatMap((row) => {
    const runName = names.get(row.runId);
    return runName === undefined ? [] : [{ ...row, runName }];
  });
  return ok(shown.sort((a, b) => b.at - a.at || b.seq - a.seq));
}

export async function keptProfile(
  connection: Connection,
  runId: string,
  seq: number,
): Promise<Result<Profile>> {
  const row = await connection.read(['recordings'], (tx) => tx.objectStore('recordings').get([runId, seq]));
  if (!row.ok) return row;
  return row.value ? ok(row.value.profile) : failed({ code: 'no-such-run', id: runId });
}
