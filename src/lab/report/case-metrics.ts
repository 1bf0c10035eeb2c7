import type { Interval } from '../model/interval.ts';
import { isRegression } from '../model/is-regression.ts';
import type { ReportedCase } from '../model/report.ts';
import { verdictCode, verdictCodes } from '../model/verdict-code.ts';
import { seconds } from './seconds.ts';
import { toldRatio } from './told-ratio.ts';
import { toldTime } from './told-time.ts';

/** A figure of a case, with the attributes that tell it from others of the same metric. */
export type CaseFigure = { value: number; attributes?: Readonly<Record<string, string>> };

/** A figure there is of every case, or of some. */
export type CaseMetric = {
  /** As OpenTelemetry has it, after `arsenal.case.`. */
  name: string;
  /** In UCUM, as OpenTelemetry has it. */
  unit: string;
  /** The same with its unit, as Prometheus has it, after `arsenal_case_`. */
  prometheus: string;
  /** A count only grows while a run is on. */
  type: 'gauge' | 'counter';
  help: string;
  figures: (reported: ReportedCase) => readonly CaseFigure[];
};

const times: readonly CaseMetric[] = [
  {
    name: 'time',
    unit: 's',
    prometheus: 'time_seconds',
    type: 'gauge',
    help: 'What a call takes, less an empty one; absent where the two are not to be told apart.',
    figures: ({ summary }) => {
      const time = toldTime(summary);
      return one(time && seconds(time.estimate));
    },
  },
  {
    name: 'time.interval',
    unit: 's',
    prometheus: 'time_interval_seconds',
    type: 'gauge',
    help: 'The 95 % interval of what a call takes.',
    figures: ({ summary }) => {
      const interval = toldTime(summary)?.interval;
      return ends(interval && { low: seconds(interval.low), high: seconds(interval.high) });
    },
  },
  {
    name: 'throughput',
    unit: '{call}/s',
    prometheus: 'calls_per_second',
    type: 'gauge',
    help: 'How many calls one thread makes in a second.',
    figures: ({ summary }) => {
      const time = toldTime(summary);
      return one(time && 1_000 / time.estimate);
    },
  },
  {
    name: 'like_empty',
    unit: '1',
    prometheus: 'like_empty',
    type: 'gauge',
    help: 'Whether a case is not to be told apart from an empty call.',
    figures: ({ summary }) => one(summary && Number(summary.likeEmpty ?? false)),
  },
  {
    name: 'samples',
    unit: '{sample}',
    prometheus: 'samples_total',
    type: 'counter',
    help: 'Timed sections the figures are made of.',
    figures: ({ summary }) => one(summary?.kept),
  },
];

const judgements: readonly CaseMetric[] = [
  {
    name: 'success',
    unit: '1',
    prometheus: 'success',
    type: 'gauge',
    help: 'Whether a case could be measured.',
    figures: ({ judgement }) => one(Number(judgement.kind !== 'failed')),
  },
  {
    name: 'ratio',
    unit: '1',
    prometheus: 'ratio',
    type: 'gauge',
    help: 'What a call takes as a multiple of what it takes in the baseline.',
    figures: ({ judgement }) => one(toldRatio(judgement)?.ratio),
  },
  {
    name: 'ratio.interval',
    unit: '1',
    prometheus: 'interval_ratio',
    type: 'gauge',
    help: 'The interval of that multiple.',
    figures: ({ judgement }) => ends(toldRatio(judgement)?.interval),
  },
  {
    name: 'regression',
    unit: '1',
    prometheus: 'regression',
    type: 'gauge',
    help: 'Whether a case is slower than its baseline by more than passes.',
    figures: ({ judgement }) => one(Number(isRegression(judgement))),
  },
  {
    name: 'verdict',
    unit: '1',
    prometheus: 'verdict',
    type: 'gauge',
    help: 'What is said of a case: 1 for that, 0 for all else.',
    figures: ({ judgement }) =>
      verdictCodes.map((verdict) => ({
        value: Number(verdict === verdictCode(judgement)),
        attributes: { verdict },
      })),
  },
];

/** All that there is to tell of a case in figures. */
export const caseMetrics: readonly CaseMetric[] = [...times, ...judgements];

function one(value: number | undefined): CaseFigure[] {
  return value === undefined ? [] : [{ value }];
}

function ends(interval: Interval | undefined): CaseFigure[] {
  if (!interval) return [];
  return [
    { value: interval.low, attributes: { bound: 'lower' } },
    { value: interval.high, attributes: { bound: 'upper' } },
  ];
}
