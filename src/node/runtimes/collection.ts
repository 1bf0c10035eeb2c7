import { foldRun, startedRun } from '../../lab/model/fold-run.ts';
import { lots } from '../../lab/model/lots.ts';
import type { Batch, RunEvent, RunRecord } from '../../lab/model/run.ts';
import type { CaseSummary, Depth } from '../../lab/model/summary.ts';
import { sampledFacts } from '../../lab/model/sampled.ts';
import { summariseLot } from '../../lab/stats/summarise-lot.ts';

/** A run with every sample, and the figures of its cases by their index. */
export type MeasuredRun = { run: RunRecord; batches: Batch[]; summaries: (CaseSummary | undefined)[] };

type Started = Extract<RunEvent, { type: 'started' }>;

export type Collection = {
  started: Started;
  add(event: RunEvent): void;
  /** The figures of these cases, of one lot, as they are now. */
  summaries(lot: readonly number[], depth?: Depth): (CaseSummary | undefined)[];
  whole(): MeasuredRun;
};

/** Keeps a run as its events come. */
export function createCollection(started: Started): Collection {
  let run: RunRecord = startedRun(started);
  const batches: Batch[] = [];
  const summaries = (lot: readonly number[], depth?: Depth) =>
    summariseLot(
      lot.map((index) => ({
        case: index,
        ...sampledFacts(run.cases[index]),
        batches: batches.filter((batch) => batch.case === index),
      })),
      depth,
    );
  return {
    started,
    summaries,
    add(event) {
      if (event.type === 'batch') batches.push(event.batch);
      run = foldRun(run, event);
    },
    whole() {
      const figures: (CaseSummary | undefined)[] = run.cases.map(() => undefined);
      for (const lot of lots(run.cases.map(({ info }) => info))) {
        summaries(lot, 'whole').forEach((summary, place) => (figures[lot[place]] = summary));
      }
      return { run, batches, summaries: figures };
    },
  };
}
