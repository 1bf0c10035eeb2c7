import type { Failure } from '../../lab/model/failure.ts';
import type { Result } from '../../lab/model/result.ts';
import { ok } from '../../lab/model/result.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { ArchiveParts } from './archive-parts.ts';
import { runStores } from './archive-schema.ts';
import type { Recorder } from './archive.ts';
import type { Connection, Durability } from './create-connection.ts';
import type { Hold, RunLocks } from './run-locks.ts';
import { createUnsavedRun } from './unsaved-run.ts';
import { writeChanges } from './write-changes.ts';

/** A crash loses at most what came since the last write. */
const writeEveryMs: Milliseconds = 1_000;

/** After failures in a row ticks are left out: 1, 3, 7, then 15 each time. A full disk is not asked every second. */
const mostSkipped = 15;

type Parts = Pick<ArchiveParts, 'now' | 'every'> & {
  connection: Connection;
  locks: RunLocks;
  /** Told when the run has first been written, and when the last of it has. */
  onWritten: (when: 'first' | 'last') => void;
};

/** Follows one run. Nobody else writes its samples and figures; its name, tags and deletion are others' to change. */
export function createRecorder({ connection, locks, now, every, onWritten }: Parts): Recorder {
  const unsaved = createUnsavedRun();
  let hold: Hold | undefined;
  let stop: () => void = () => undefined;
  let failure: Failure | undefined;
  let writing: Promise<unknown> | undefined;
  let skip = 0;
  let skipNext = 1;

  async function write(durability: Durability): Promise<Result<void>> {
    await hold?.held;
    const written = await connection.write(runStores, (tx) => writeChanges(tx, unsaved, now()), durability);
    failure = written.ok ? undefined : written.failure;
    if (!written.ok) return written;
    if (written.value) unsaved.stored(written.value.changes, written.value.row);
    if (written.value?.first) onWritten('first');
    return ok(undefined);
  }
  async function beat() {
    const written = await write('relaxed');
    skip = written.ok ? 0 : skipNext;
    skipNext = written.ok ? 1 : Math.min(skipNext * 2 + 1, mostSkipped);
    writing = undefined;
  }
  function tick() {
    if (writing || (unsaved.isStored() && !locks.needsBeat)) return;
    if (skip > 0) skip--;
    else writing = beat();
  }
  return {
    record(event) {
      unsaved.append(event);
      if (event.type !== 'started') return;
      hold = locks.hold(event.id);
      stop = every(writeEveryMs, tick);
    },
    summarise: (summaries) => unsaved.summarise(summaries),
    async close() {
      stop();
      await writing;
      const closing = write('strict');
      writing = closing;
      const written = await closing;
      if (written.ok) hold?.release();
      if (written.ok) onWritten('last');
      return written;
    },
    failure: () => failure,
    saved: () => unsaved.kept(),
  };
}
