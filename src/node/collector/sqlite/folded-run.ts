import { startedRun } from '../../../lab/model/fold-run.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import { foldTold } from '../../../lab/wire/fold-told.ts';
import type { ToldEvent } from '../../../lab/wire/told-event.ts';

/** The run after some more events; without one before, the first of them has started it. */
export function foldedRun(before: RunRecord | undefined, events: readonly ToldEvent[]): RunRecord {
  const run = events.reduce(
    (record, event) => (event.type === 'started' ? startedRun(event) : record && foldTold(record, event)),
    before,
  );
  if (!run) throw new Error('A run without its start cannot be folded.');
  return run;
}
