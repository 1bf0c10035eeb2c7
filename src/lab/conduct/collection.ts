import { foldRun, startedRun } from '../model/fold-run.ts';
import { lots } from '../model/lots.ts';
import type { Batch, RunEvent, RunRecord } from '../model/run.ts';
import { sampledFacts } from '../model/sampled.ts';
import type { CaseSummary, Depth } from '../model/summary.ts';
import type { KeptRun } from '../wire/run-content.ts';
import type { CaseSamples } from '../wire/stats-api.ts';

export type Started = Extract<RunEvent, { type: 'started' }>;
export type Summaries = (CaseSummary | undefined)[];

/** The figures of whole lots, in their order; undefined where there are none to be had. */
export type Summarise = (lots: CaseSamples[][], depth: Depth) => Promise<Summaries[] | undefined>;

export type Collection = {
  add(event: RunEvent): void;
  /** The figures of these cases, of one lot, as they are now. */
  summaries(lot: readonly number[]): Promise<Summaries>;
  whole(): Promise<KeptRun>;
};

/** Keeps a run as its events come. */
export function createCollection(started: Started, summarise: Summarise): Collection {
  let run: RunRecord = startedRun(started);
  const batches: Batch[] = [];
  const samplesOf = (index: number): CaseSamples => ({
    case: index,
    ...sampledFacts(run.cases[index]),
    batches: batches.filter((batch) => batch.case === index),
  });
  return {
    add(event) {
      if (event.type === 'batch') batches.push(event.batch);
      run = foldRun(run, event);
    },
    async summaries(lot) {
      const answers = await summarise([lot.map(samplesOf)], 'live');
      return answers?.[0] ?? lot.map(() => undefined);
    },
    async whole() {
      const all = lots(run.cases.map(({ info }) => info));
      const answers = await summarise(
        all.map((lot) => lot.map(samplesOf)),
        'whole',
      );
      const summaries: Summaries = run.cases.map(() => undefined);
      all.forEach((lot, nth) => lot.forEach((index, place) => (summaries[index] = answers?.[nth]?.[place])));
      return { run, batches, summaries };
    },
  };
}
