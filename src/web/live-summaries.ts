import type { Failure } from '../lab/model/failure.ts';
import type { RunEvent } from '../lab/model/run.ts';
import type { CaseSummary } from '../lab/model/summary.ts';
import type { CaseSamples } from '../lab/wire/stats-api.ts';
import type { StatsHost } from './host/stats-host.ts';
import type { CaseColumns } from './store/case-columns.ts';
import type { RunStore } from './store/run-store.ts';

export type Summaries = (CaseSummary | undefined)[];

export type SummaryParts = {
  store: Pick<RunStore, 'append' | 'setSummaries' | 'columns'>;
  stats: Pick<StatsHost, 'summarise'>;
  /** Calls back once, later. Returns its undoing. */
  after: (ms: number, run: () => void) => () => void;
  /** The run is whole, its figures are not. */
  onNoFigures: (failure: Failure) => void;
};

export type LiveSummaries = {
  saw(event: RunEvent): void;
  /** The figures of every case, once nothing is left to add. */
  finish(): Promise<Summaries>;
};

/** Four times a second at most. */
const pauseMs = 250;

/** Keeps the figures of the run up to date: only cases with new samples are sent to the stats worker. */
export function createLiveSummaries({ store, stats, after, onNoFigures }: SummaryParts): LiveSummaries {
  let summaries: Summaries = [];
  let asked: Promise<unknown> = Promise.resolve();
  let cancel: (() => void) | undefined;
  const changed = new Set<number>();

  const ask = async (): Promise<Failure | undefined> => {
    const cases = [...changed];
    changed.clear();
    if (cases.length === 0) return undefined;
    const answers = await stats.summarise(cases.map((index) => samplesOf(index, store.columns(index))));
    if (answers.ok) summaries = replaced(summaries, cases, answers.value);
    else cases.forEach((index) => changed.add(index));
    store.setSummaries(summaries);
    return answers.ok ? undefined : answers.failure;
  };
  /** After a failure not by itself: the next samples ask again, or the end does. */
  const again = (failure: Failure | undefined) => {
    cancel = undefined;
    if (!failure && changed.size > 0) later();
  };
  const later = () => {
    cancel ??= after(pauseMs, () => void (asked = ask().then(again)));
  };
  return {
    saw(event) {
      if (event.type === 'surveyed') summaries = event.cases.map(() => undefined);
      if (event.type !== 'batch' || event.batch.phase !== 'measured') return;
      changed.add(event.batch.case);
      later();
    },
    async finish() {
      await asked;
      cancel?.();
      for (const index of missing(summaries)) changed.add(index);
      const failure = await ask();
      if (failure) onNoFigures(failure);
      return summaries;
    },
  };
}

/** A copy, with the answers in the places of the cases they are about. */
function replaced(summaries: Summaries, cases: readonly number[], answers: Summaries): Summaries {
  const copy = [...summaries];
  cases.forEach((index, nth) => (copy[index] = answers[nth]));
  return copy;
}

const missing = (summaries: Summaries) => [...summaries.keys()].filter((index) => !summaries[index]);

/** Copies of the columns, cut where worker or phase change: the columns themselves go on growing. */
function samplesOf(index: number, columns: CaseColumns | undefined): CaseSamples {
  if (!columns) return { case: index, batches: [] };
  const batches = columns.segments.map(({ from, to, replicate, phase }) => {
    return { phase, replicate, durations: columns.durations.slice(from, to) };
  });
  return { case: index, batches };
}
