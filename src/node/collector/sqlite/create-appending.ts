import type { Sender } from '../../../lab/model/delivery.ts';
import type { Failure } from '../../../lab/model/failure.ts';
import { failed, ok } from '../../../lab/model/result.ts';
import type { EpochMilliseconds } from '../../../lab/model/units.ts';
import { canonicalText } from '../../../lab/wire/canonical-text.ts';
import type { ToldEvent } from '../../../lab/wire/told-event.ts';
import type { CollectorStore } from '../collector-store.ts';
import { sha256 } from './chain-hash.ts';
import { createLiveRuns, type LiveRun, type LiveRuns } from './create-live-runs.ts';
import { foldedRun } from './folded-run.ts';
import { isRunId, runIdRule } from './is-run-id.ts';
import { runFacts } from './run-facts.ts';
import { storableSender } from './storable.ts';
import type { StoreParts } from './create-store-parts.ts';

type Coming = { runId: string; events: readonly ToldEvent[]; sender: Sender; now: EpochMilliseconds };

/** Takes events of runs that are on. The whole run, when it comes, stands in their place. */
export function createAppending(
  store: StoreParts,
  snapshotEvery: number,
): Pick<CollectorStore, 'append'> & Pick<LiveRuns, 'find'> {
  const live = createLiveRuns(store, snapshotEvery);
  return {
    find: live.find,
    append(runId, from, events, sender, now) {
      if (isOver(store, runId)) return ok(from + events.length);
      const known = live.find(runId);
      const there = known?.events ?? 0;
      const fresh = events.slice(Math.max(0, there - from));
      const coming = { runId, events: fresh, sender: storableSender(sender), now };
      const fault = faultIn(runId, { from, there, fresh });
      if (fault) return failed(fault);
      if (fresh.length > 0) return ok(appended(store, live, known, coming));
      return ok(there);
    },
  };
}

/** It is there whole, or was. */
function isOver({ runs }: StoreParts, runId: string): boolean {
  const row = runs.row(runId);
  return row ? row.body !== null : runs.dropped(runId) !== undefined;
}

type Asked = { from: number; there: number; fresh: readonly ToldEvent[] };

function faultIn(runId: string, { from, there, fresh }: Asked): Failure | undefined {
  if (!isRunId(runId)) return fault('$.id', runIdRule);
  if (from > there) return fault('$.from', `expected ${there} or less, as there are so many events`);
  const [first, ...later] = fresh;
  const starts = there === 0 ? later : fresh;
  if (there === 0 && fresh.length > 0 && (first.type !== 'started' || first.id !== runId))
    return fault('$.events[0]', 'expected the start of that run');
  return starts.some(({ type }) => type === 'started')
    ? fault('$.events', 'expected no second start')
    : undefined;
}

const fault = (where: string, message: string): Failure => ({ code: 'not-an-export', where, message });

function appended(store: StoreParts, live: LiveRuns, known: LiveRun | undefined, coming: Coming): number {
  const record = foldedRun(known?.record, coming.events);
  const { runId, events, sender, now } = coming;
  const from = known?.events ?? 0;
  const there = from + events.length;
  const kind = known ? 'run.progressed' : 'run.started';
  const arrivedEvent = store.transact(() => {
    const bytes = Buffer.from(canonicalText(events));
    const writer = store.blocks.writer();
    const about = JSON.stringify({ from, record: sha256(bytes), sender });
    const seq = store.log.append({ at: now, runId, kind, about, record: writer.add(bytes) });
    writer.flush();
    const facts = { ...runFacts(record, []), id: runId };
    const { arrived: run } = store.runs.put({ facts, sender, receivedAt: now }, store.runs.row(runId));
    live.save({ record, events: there }, seq);
    return { seq, at: now, run, kind } as const;
  });
  live.remember({ record, events: there });
  store.tell([arrivedEvent]);
  return there;
}
