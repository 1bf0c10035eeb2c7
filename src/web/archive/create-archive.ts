import type { Result } from '../../lab/model/result.ts';
import { endedRun } from '../../lab/wire/run-content.ts';
import type { Archive, Change } from './archive.ts';
import type { ArchiveParts } from './archive-parts.ts';
import { caseRuns } from './case-runs.ts';
import { createChanges } from './changes.ts';
import type { Changes } from './changes.ts';
import { createConnection } from './create-connection.ts';
import type { Connection } from './create-connection.ts';
import { createRecorder } from './create-recorder.ts';
import { editRuns, hidden, shown } from './edit-runs.ts';
import { exportRun, exportRuns } from './export-runs.ts';
import { importRuns } from './import-runs.ts';
import { keepProfile, keptProfile, keptProfiles } from './kept-profiles.ts';
import { keep, keptDraft, keptInMind, keptSettings } from './kept-rows.ts';
import { listRuns } from './list-runs.ts';
import { loadRun } from './load-run.ts';
import { createRunLocks } from './run-locks.ts';
import type { RunLocks } from './run-locks.ts';
import { askToPersist, quotaOf } from './storage-room.ts';
import { tidy } from './tidy.ts';

type Inside = { parts: ArchiveParts; connection: Connection; changes: Changes; locks: RunLocks };

/** The archive in these surroundings; `browserParts()` are the real ones. Tidies up once, when it is made. */
export function createArchive(parts: ArchiveParts): Archive {
  const changes = createChanges(parts.channel);
  const connection = createConnection(parts.name, () => changes.tell('runs'));
  const inside = { parts, connection, changes, locks: createRunLocks(parts.locks, parts.now) };
  const tidied = tidyOnce(inside);
  void tidied();
  return {
    ...reading(inside, tidied),
    ...editing(inside),
    ...moving(inside),
    ...recording(inside),
    ...keeping(inside),
    recorder: recorders(inside),
    quota: () => quotaOf(parts.storage),
    subscribe: changes.subscribe,
  };
}

/** Tidies up the first time it can: a database that was blocked is tidied when it opens. */
function tidyOnce({ connection, locks, parts, changes }: Inside): () => Promise<void> {
  let tidying: Promise<void> | undefined;
  async function start() {
    const tidied = await tidy({ connection, locks, now: parts.now });
    if (!tidied.ok) tidying = undefined;
    else if (tidied.value) changes.tell('runs');
  }
  return () => (tidying ??= start());
}

function recorders({ connection, locks, parts, changes }: Inside): Archive['recorder'] {
  let asked = false;
  function onWritten(when: 'first' | 'last') {
    changes.tell('runs');
    if (when === 'last' && !asked) void askToPersist(parts.storage);
    if (when === 'last') asked = true;
  }
  const { now, clock, every } = parts;
  return () => createRecorder({ connection, locks, now, clock, every, onWritten });
}

function reading(
  { connection }: Inside,
  tidied: () => Promise<void>,
): Pick<Archive, 'list' | 'load' | 'caseRuns'> {
  return {
    async list() {
      await tidied();
      return listRuns(connection);
    },
    load: (id) => loadRun(connection, id),
    caseRuns: (key) => caseRuns(connection, key),
  };
}

type Editing = Pick<Archive, 'rename' | 'tag' | 'remove' | 'restore'>;

function editing({ connection, changes, parts }: Inside): Editing {
  return {
    rename: (id, name) =>
      told(
        changes,
        'runs',
        editRuns(connection, [id], (row) => ({ ...row, name })),
      ),
    tag: (id, tags) =>
      told(
        changes,
        'runs',
        editRuns(connection, [id], (row) => ({ ...row, tags })),
      ),
    remove: (ids) => told(changes, 'runs', editRuns(connection, ids, hidden(parts.now()))),
    restore: (ids) => told(changes, 'runs', editRuns(connection, ids, shown)),
  };
}

type Moving = Pick<Archive, 'exportRuns' | 'exportUnsaved' | 'importRuns'>;

function moving({ connection, changes, parts }: Inside): Moving {
  return {
    exportRuns: (ids) => exportRuns(connection, parts, ids),
    exportUnsaved: (kept) => exportRun({ ...kept, run: endedRun(kept.run, parts.now()) }, parts),
    importRuns: (file) => told(changes, 'runs', importRuns(connection, file, parts)),
  };
}

function recording({
  connection,
  changes,
  parts,
}: Inside): Pick<Archive, 'keepProfile' | 'profiles' | 'profile'> {
  return {
    keepProfile: (runId, key, profile) =>
      told(changes, 'runs', keepProfile(connection, { runId, key, profile, at: parts.now() })),
    profiles: (runId) => keptProfiles(connection, runId),
    profile: (runId, seq) => keptProfile(connection, runId, seq),
  };
}

type Keeping = Pick<Archive, 'draft' | 'saveDraft' | 'settings' | 'saveSettings' | 'remembered' | 'remember'>;

function keeping({ connection, changes }: Inside): Keeping {
  return {
    draft: () => keptDraft(connection),
    // Nobody is told: each tab has an editor of its own.
    saveDraft: (draft) => keep(connection, { key: 'draft', draft }),
    settings: () => keptSettings(connection),
    saveSettings: (settings) => told(changes, 'settings', keep(connection, { key: 'settings', settings })),
    remembered: () => keptInMind(connection),
    remember: (remembered) => keep(connection, { key: 'remembered', remembered }),
  };
}

/** What it came to; when that is good, after everyone has been told. */
async function told<T>(changes: Changes, change: Change, work: Promise<Result<T>>): Promise<Result<T>> {
  const result = await work;
  if (result.ok) changes.tell(change);
  return result;
}
