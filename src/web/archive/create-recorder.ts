import type { Failure } from '../../lab/model/failure.ts';
import { ok } from '../../lab/model/result.ts';
import type { Result } from '../../lab/model/result.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { ArchiveParts } from './archive-parts.ts';
import { writtenStores } from './archive-schema.ts';
import type { Recorder } from './archive.ts';
import type { Connection, Durability } from './create-connection.ts';
import type { Hold, RunLocks } from './run-locks.ts';
import { eraseHidden } from './store-run.ts';
import { createUnsavedRun } from './unsaved-run.ts';
import type { UnsavedRun } from './unsaved-run.ts';
import { writeChanges } from './write-changes.ts';

/** A crash loses at most what came since the last write. */
const writeEveryMs: Milliseconds = 1_000;

/** After failures in a row ticks are left out: 1, 3, 7, then 15 each time. A full disk is not asked every second. */
const mostSkipped = 15;

type Parts = Pick<ArchiveParts, 'now' | 'clock' | 'every'> & {
  connection: Connection;
  locks: RunLocks;
  /** Told when the run has first been written, and when the last of it has. */
  onWritten: (when: 'first' | 'last') => void;
};

/**
 * Follows one run. Nobody else writes its samples and figures; its name, tags and deletion are for
 * others to change. Until the run is closed, all of it stays in memory: the disk may turn out to be full.
 */
export function createRecorder(parts: Parts): Recorder {
  const unsaved = createUnsavedRun();
  const writer = createWriter(parts, unsaved);
  let hold: Hold | undefined;
  let ticks: Ticks | undefined;
  let stop: () => void = () => undefined;
  return {
    record(event) {
      unsaved.append(event);
      ticks?.catchUp();
      if (event.type !== 'started') return;
      hold = parts.locks.hold(event.id);
      ticks = ticker(parts, unsaved, writer, hold.held);
      stop = parts.every(writeEveryMs, ticks.tick);
    },
    summarise: (summaries) => unsaved.summarise(summaries),
    async close() {
      stop();
      ticks = undefined;
      await hold?.held;
      const written = await writeOrMakeRoom(parts.connection, writer);
      if (written.ok) hold?.release();
      if (written.ok) parts.onWritten('last');
      return written;
    },
    failure: () => writer.failure(),
    saved: () => unsaved.kept(),
  };
}

type Writer = { write(durability: Durability): Promise<Result<void>>; failure(): Failure | undefined };

/** Brings the stores up to date, one write after the other. */
function createWriter({ connection, now, onWritten }: Parts, unsaved: UnsavedRun): Writer {
  let failure: Failure | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function write(durability: Durability): Promise<Result<void>> {
    const written = await connection.write(
      writtenStores,
      (tx) => writeChanges(tx, unsaved, now()),
      durability,
    );
    failure = written.ok ? undefined : written.failure;
    if (!written.ok) return written;
    if (written.value) unsaved.stored(written.value.what, written.value.row);
    if (written.value?.first) onWritten('first');
    return ok(undefined);
  }
  return {
    write(durability) {
      const writing = last.then(() => write(durability));
      last = writing;
      return writing;
    },
    failure: () => failure,
  };
}

/** The last write. If the disk is full, once more without the runs that were deleted. */
async function writeOrMakeRoom(connection: Connection, writer: Writer): Promise<Result<void>> {
  const written = await writer.write('strict');
  if (written.ok || written.failure.code !== 'storage-full') return written;
  const erased = await eraseHidden(connection);
  return erased.ok && erased.value > 0 ? writer.write('strict') : written;
}

type Ticks = {
  /** What is done every second: a write, unless one is still on, nothing is new, or the last ones have failed. */
  tick: () => void;
  /** A tick that is late. A hidden tab's timers may fire once a minute; the run's events come all the same. */
  catchUp: () => void;
};

function ticker({ locks, clock }: Parts, unsaved: UnsavedRun, writer: Writer, held: Promise<void>): Ticks {
  let began = clock();
  let writing = false;
  let skip = 0;
  let skipNext = 1;

  async function write() {
    writing = true;
    began = clock();
    await held;
    const written = await writer.write('relaxed');
    skip = written.ok ? 0 : skipNext;
    skipNext = written.ok ? 1 : Math.min(skipNext * 2 + 1, mostSkipped);
    writing = false;
  }
  function tick() {
    if (writing || (unsaved.isStored() && !locks.needsBeat)) return;
    if (skip > 0) skip--;
    else void write();
  }
  return {
    tick,
    catchUp() {
      if (skip === 0 && clock() - began > writeEveryMs) tick();
    },
  };
}
