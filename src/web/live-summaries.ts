import type { CaseInfo } from '../lab/model/benchmark.ts';
import type { Failure } from '../lab/model/failure.ts';
import { lots } from '../lab/model/lots.ts';
import type { RunEvent } from '../lab/model/run.ts';
import type { CaseSummary, Depth } from '../lab/model/summary.ts';
import type { Ratio } from '../lab/model/units.ts';
import { workersWanted } from '../lab/stats/workers-wanted.ts';
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
  /** How many workers these cases want to be that precise, judged by all that has come. */
  workersWanted(cases: readonly number[], precision: Ratio): Promise<number>;
  /** The figures of every case, once nothing is left to add. */
  finish(): Promise<Summaries>;
};

/** Four times a second at most. */
const pauseMs = 250;

/** Keeps the figures of the run up to date: only lots with new samples are sent to the stats worker. */
export function createLiveSummaries({ store, stats, after, onNoFigures }: SummaryParts): LiveSummaries {
  const figures = createFigures(store, stats);
  let asked: Promise<unknown> = Promise.resolve();
  let cancel: (() => void) | undefined;

  /** After a failure not by itself: the next samples ask again, or the end does. */
  const again = (failure: Failure | undefined) => {
    cancel = undefined;
    if (!failure && figures.areBehind()) later();
  };
  const later = () => {
    cancel ??= after(pauseMs, () => void (asked = figures.ask('live').then(again)));
  };
  const atOnce = async (depth: Depth) => {
    await asked;
    cancel?.();
    cancel = undefined;
    return figures.ask(depth);
  };
  return {
    saw(event) {
      if (figures.saw(event)) later();
    },
    async workersWanted(cases, precision) {
      await atOnce('live');
      return workersWanted(
        cases.map((index) => figures.all().at(index)),
        precision,
      );
    },
    async finish() {
      await asked;
      figures.wantAll();
      const failure = await atOnce('whole');
      if (failure) onNoFigures(failure);
      return figures.all();
    },
  };
}

/** The figures as they were worked out last, and the lots that have news since. */
function createFigures(store: SummaryParts['store'], stats: SummaryParts['stats']) {
  let run = createSurvey([]);
  let summaries: Summaries = [];
  const changed = new Set<Lot>();
  const change = (lots: readonly Lot[]) => lots.forEach((lot) => changed.add(lot));
  return {
    all: () => summaries,
    areBehind: () => changed.size > 0,
    /** Whether the event changes any figures. */
    saw(event: RunEvent): boolean {
      if (event.type === 'surveyed') {
        run = createSurvey(event.cases);
        summaries = event.cases.map(() => undefined);
      }
      const news = run.saw(event);
      change(news);
      return news.length > 0;
    },
    wantAll: () => change(run.lots),
    async ask(depth: Depth): Promise<Failure | undefined> {
      const asking = [...changed];
      changed.clear();
      if (asking.length === 0) return undefined;
      const samples = asking.map((lot) =>
        lot.map((index) => samplesOf(index, store.columns(index), run.facts[index])),
      );
      const answers = await stats.summarise(samples, depth);
      if (answers.ok) summaries = replaced(summaries, asking, answers.value);
      else change(asking);
      store.setSummaries(summaries);
      return answers.ok ? undefined : answers.failure;
    },
  };
}

type Lot = readonly number[];
type Facts = Required<Pick<CaseSamples, 'overheads' | 'voided'>> & Pick<CaseSamples, 'opaqueMs'>;

/** The lots of a run, and what is to be known of its cases besides their samples. */
function createSurvey(cases: readonly CaseInfo[]) {
  const all: readonly Lot[] = lots(cases);
  const facts = cases.map((): Facts => ({ overheads: {}, voided: [] }));
  const lotsOf = (indices: readonly number[]) =>
    all.filter((lot) => indices.some((index) => lot.includes(index)));
  return {
    lots: all,
    facts,
    /** The lots whose figures the event changes. */
    saw(event: RunEvent): readonly Lot[] {
      if (event.type === 'batch') return event.batch.phase === 'measured' ? lotsOf([event.batch.case]) : [];
      if (event.type === 'overhead') noteOverhead(facts[event.case], event);
      else if (event.type === 'voided')
        event.cases.forEach((index) => facts[index].voided.push(event.replicate));
      else return [];
      return event.type === 'overhead' ? lotsOf([event.case]) : lotsOf(event.cases);
    },
  };
}

function noteOverhead(facts: Facts, event: Extract<RunEvent, { type: 'overhead' }>): void {
  facts.overheads[event.replicate] = event.overheadMs;
  if (event.opaqueMs !== undefined) facts.opaqueMs = event.opaqueMs;
}

/** A copy, with the answers in the places of the cases they are about. */
function replaced(summaries: Summaries, asked: readonly Lot[], answers: readonly Summaries[]): Summaries {
  const copy = [...summaries];
  asked.forEach((lot, nth) => lot.forEach((index, place) => (copy[index] = answers[nth][place])));
  return copy;
}

/** Copies of the columns, cut where worker or phase change: the columns themselves go on growing. */
function samplesOf(index: number, columns: CaseColumns | undefined, facts: Facts): CaseSamples {
  const segments = columns?.segments ?? [];
  const batches = segments.flatMap(({ from, to, replicate, phase }) => {
    return columns ? [{ phase, replicate, durations: columns.durations.slice(from, to) }] : [];
  });
  return { case: index, ...facts, batches };
}
