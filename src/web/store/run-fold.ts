import { foldRun, startedRun } from '../../lab/model/fold-run.ts';
import type { Batch, RunEvent, RunRecord } from '../../lab/model/run.ts';

/** A run folded at the speed events come: a batch costs one addition until somebody looks. */
export interface RunFold {
  add: (event: RunEvent) => void;
  /** The run after all that was added: the same object until more is. */
  run: () => RunRecord | undefined;
}

type Tally = { warmUp: number; measured: number };

/**
 * `foldRun` rewrites the list of cases for each batch, so batches are only counted here and go in
 * with one rewriting. Their place among other events does not matter until cases are surveyed anew.
 */
export function createRunFold(first?: RunRecord): RunFold {
  let run = first;
  let tallies = new Map<number, Tally>();

  return {
    add(event) {
      if (event.type === 'batch') counted(tallies, event.batch);
      if (event.type === 'started' || event.type === 'surveyed') tallies = new Map();
      if (event.type === 'started') run = startedRun(event);
      else if (run && event.type !== 'batch') run = foldRun(run, event);
    },
    run() {
      if (run && tallies.size > 0) run = withCounts(run, tallies);
      tallies = new Map();
      return run;
    },
  };
}

function counted(tallies: Map<number, Tally>, batch: Batch) {
  const tally = tallies.get(batch.case) ?? { warmUp: 0, measured: 0 };
  tally[batch.phase === 'measured' ? 'measured' : 'warmUp'] += batch.durations.length;
  tallies.set(batch.case, tally);
}

function withCounts(run: RunRecord, tallies: ReadonlyMap<number, Tally>): RunRecord {
  const cases = run.cases.map((record, i) => {
    const tally = tallies.get(i);
    if (!tally) return record;
    return {
      ...record,
      warmUp: record.warmUp + tally.warmUp,
      measured: record.measured + tally.measured,
    };
  });
  return { ...run, cases };
}
