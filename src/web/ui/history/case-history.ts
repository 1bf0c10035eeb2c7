import type { Benchmark } from '../../../lab/model/benchmark.ts';
import type { Environment } from '../../../lab/model/environment.ts';
import { fitness } from '../../../lab/model/fitness.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import type { EpochMilliseconds, Milliseconds, Ratio } from '../../../lab/model/units.ts';
import { eDivisive } from '../../../lab/stats/e-divisive.ts';
import { mean } from '../../../lab/stats/mean.ts';
import type { CaseRun } from '../../archive/archive.ts';
import { codeOf } from './run-differences.ts';

/** `version`: the same browser in another one. `elsewhere`: another device or browser, whose times are not of one series. */
export type Apartness = 'version' | 'elsewhere';

/** The case in one run, beside the run that is open. */
export type HistoryRun = Pick<RunRecord, 'id' | 'name' | 'environment'> & {
  at: EpochMilliseconds;
  summary: CaseSummary;
  isOpen: boolean;
  apart?: Apartness;
  /** The benchmark is not the same text as in the run before. */
  isEdited: boolean;
};

/** From `first` on the time is `ratio` times what it was up to `last`. `isEdited`: the text is not the same in these two. */
export type LevelShift = { last: HistoryRun; first: HistoryRun; ratio: Ratio; isEdited: boolean };

export type CaseHistory = {
  /** Oldest first. */
  runs: HistoryRun[];
  /** How many of these are of one series, that of the open run. */
  searched: number;
  shifts: LevelShift[];
  /** Stretches of the series between shifts, and their geometric means. */
  levels: { from: EpochMilliseconds; to: EpochMilliseconds; time: Milliseconds }[];
  leftOut: { rejected: number; likeEmpty: number; withoutFigures: number };
};

/** Runs of one level at the least. */
const least = 3;
/** With fewer runs no change is looked for. */
export const fewestRuns = 2 * least;

type Open = Pick<RunRecord, 'id' | 'environment' | 'plan'>;

/** A case in all runs of one benchmark, given oldest first, and where its time changed for good. */
export function caseHistory(found: readonly CaseRun[], open: Open): CaseHistory {
  const same = found.filter(({ run }) => isSameBenchmark(run.plan.benchmark, open.plan.benchmark));
  const fit = same.filter(({ run }) => fitness(run, []).state !== 'rejected');
  const measured = fit.filter((one): one is Measured => one.summary !== undefined && !one.record.failure);
  const timed = measured.filter(({ summary: { likeEmpty, estimate } }) => !likeEmpty && estimate > 0);
  const runs = timed.map((one, i) => historyRun(one, timed.at(i - 1) ?? one, open));
  const series = runs.flatMap((run, i) => (run.apart === 'elsewhere' ? [] : [{ run, of: timed[i] }]));
  const changes = eDivisive(
    series.map(({ run }) => run.summary.estimate),
    { p: 0.001, least },
  );
  const shifts = changes.map(({ index, ratio }): LevelShift => {
    const [last, first] = [series[index - 1], series[index]];
    return { last: last.run, first: first.run, ratio, isEdited: textOf(last.of) !== textOf(first.of) };
  });
  return {
    runs,
    searched: series.length,
    shifts,
    levels: levelsOf(
      series.map(({ run }) => run),
      changes.map(({ index }) => index),
    ),
    leftOut: {
      rejected: same.length - fit.length,
      likeEmpty: measured.length - timed.length,
      withoutFigures: fit.length - measured.length,
    },
  };
}

type Measured = CaseRun & { summary: CaseSummary };

/** A suite by its name; a text by its title, or, as titles are changed, by itself. */
function isSameBenchmark(a: Benchmark, b: Benchmark): boolean {
  if (a.kind === 'trusted' || b.kind === 'trusted') return codeOf(a) === codeOf(b);
  return a.title === b.title || a.text === b.text;
}

function historyRun({ run, summary }: Measured, before: CaseRun, open: Open): HistoryRun {
  const { id, name, startedAt, environment } = run;
  const apart = apartness(environment, open.environment);
  const isEdited = before.run.startedAt <= startedAt && textOf(before) !== codeOf(run.plan.benchmark);
  return {
    id,
    name,
    at: startedAt,
    summary,
    environment,
    isOpen: id === open.id,
    ...(apart && { apart }),
    isEdited,
  };
}

const textOf = ({ run }: CaseRun) => codeOf(run.plan.benchmark);

function apartness(a: Environment, b: Environment): Apartness | undefined {
  if (!isSameDevice(a, b) || family(a.browser) !== family(b.browser)) return 'elsewhere';
  return a.browser === b.browser && a.engine === b.engine ? undefined : 'version';
}

export const isSameDevice = (a: Environment, b: Environment): boolean =>
  a.platform === b.platform && a.cores === b.cores && a.deviceMemory === b.deviceMemory;

/** `Chromium` of `Chromium 156`. */
const family = (browser: string) => browser.replace(/[\s\d.]+$/, '');

function levelsOf(series: readonly HistoryRun[], cuts: readonly number[]): CaseHistory['levels'] {
  if (series.length < fewestRuns) return [];
  return [0, ...cuts].map((from, nth) => {
    const level = series.slice(from, cuts.at(nth));
    const logs = level.map(({ summary }) => Math.log(summary.estimate));
    return { from: level[0].at, to: level[level.length - 1].at, time: Math.exp(mean(logs)) };
  });
}
