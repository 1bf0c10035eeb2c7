import type { RunRecord } from '../../../lab/model/run.ts';
import { isRunRecord } from '../../../lab/wire/check-record.ts';
import { canonicalText } from '../../../lab/wire/canonical-text.ts';
import { parseToldEvents } from '../../../lab/wire/parse-told-events.ts';
import { parsedJson } from '../../../lab/wire/parsed-json.ts';
import { revived } from '../../../lab/wire/revived.ts';
import { numberAt, textAt, type Row } from './columns.ts';
import { foldedRun } from './folded-run.ts';
import { placeOf } from './run-text.ts';
import type { StoreParts } from './create-store-parts.ts';

/** A run that is on, as its events tell it, and how many of them there are. */
export type LiveRun = { record: RunRecord; events: number };

export type LiveRuns = {
  find(runId: string): LiveRun | undefined;
  /** Takes a snapshot if it is time for one, after the entry of that number. */
  save(run: LiveRun, seq: number): void;
  /** Once that is committed. */
  remember(run: LiveRun): void;
};

const mostRemembered = 64;

/**
 * Runs that are on: the last few are remembered, the others rebuilt from the last snapshot and the events after it. One is
 * taken after each `snapshotEvery` events.
 */
export function createLiveRuns(store: StoreParts, snapshotEvery: number): LiveRuns {
  const { db } = store;
  const remembered = new Map<string, LiveRun>();
  const write = db.prepare(
    'INSERT OR REPLACE INTO snapshots (run_id, seq, events, record) VALUES (?, ?, ?, ?)',
  );
  const rebuilt = createRebuilding(store);
  return {
    find: (id) => remembered.get(id) ?? rebuilt(id),
    save({ record, events }, seq) {
      const before = remembered.get(record.id)?.events ?? 0;
      if (Math.floor(events / snapshotEvery) > Math.floor(before / snapshotEvery))
        write.run(record.id, seq, events, canonicalText(record));
    },
    remember(run) {
      const { id } = run.record;
      remembered.delete(id);
      remembered.set(id, run);
      const [oldest] = remembered.keys();
      if (remembered.size > mostRemembered) remembered.delete(oldest);
    },
  };
}

/** Out of what the file holds alone. */
function createRebuilding({ db, blocks }: StoreParts): (runId: string) => LiveRun | undefined {
  const snapshot = db.prepare('SELECT seq, events, record FROM snapshots WHERE run_id = ?');
  const tail = db.prepare(
    `SELECT b.* FROM entries e JOIN bodies b ON b.seq = e.seq
     WHERE e.run_id = ? AND e.seq > ? AND e.kind IN ('run.started', 'run.progressed') ORDER BY e.seq`,
  );
  const eventsIn = (body: Row) => {
    const events = parseToldEvents(blocks.read(placeOf(body, '')).toString());
    if (!events) throw new Error('The store is broken: events that are none.');
    return events;
  };
  return (runId) => {
    const row = snapshot.get(runId);
    const events = tail.all(runId, row ? numberAt(row, 'seq') : 0).flatMap(eventsIn);
    const record = row && recordIn(textAt(row, 'record'));
    if (!record && events.length === 0) return undefined;
    const before = row ? numberAt(row, 'events') : 0;
    return { record: foldedRun(record, events), events: before + events.length };
  };
}

function recordIn(text: string): RunRecord {
  const record = revived(parsedJson(text));
  if (!isRunRecord(record, '$', () => undefined))
    throw new Error('The store is broken: a snapshot of no run.');
  return record;
}
