import { exitCodes } from '../model/report.ts';
import type { Report, ReportedRun } from '../model/report.ts';
import { brokenRunText } from '../words/broken-run-text.ts';
import type { DurationsOf } from './durations-of.ts';
import { prometheusCases } from './prometheus-cases.ts';
import { prometheusFamily } from './prometheus-family.ts';
import type { PrometheusFamily } from './prometheus-family.ts';
import { seconds } from './seconds.ts';

/**
 * The report as Prometheus reads it: of each case its time, throughput, ratio, verdict and, where the samples are at
 * hand, their histogram; of each run where and how it was made.
 *
 * Units:  the base units of Prometheus: seconds, bytes, ratios.
 * Source: https://prometheus.io/docs/practices/naming/
 */
export function prometheusText(report: Report, durations?: DurationsOf): string {
  const families = [...ofReport(report), ...ofRuns(report), ...prometheusCases(report, durations)];
  return `${families.flatMap(prometheusFamily).join('\n')}\n`;
}

function ofReport({ at, outcome, missing }: Report): PrometheusFamily[] {
  return [
    {
      name: 'arsenal_report_timestamp_seconds',
      type: 'gauge',
      help: 'When the report was made, in seconds since 1970.',
      samples: [{ labels: {}, value: seconds(at) }],
    },
    {
      name: 'arsenal_report_exit_code',
      type: 'gauge',
      help: 'What the command ended with: 0 pass, 1 regression, 3 rejected, 4 failed, 5 not comparable.',
      samples: [{ labels: {}, value: exitCodes[outcome] }],
    },
    {
      name: 'arsenal_runtime_missing',
      type: 'gauge',
      help: 'A runtime that was asked for and is not there.',
      samples: missing.map(({ runtime }) => ({ labels: { runtime }, value: 1 })),
    },
  ];
}

function ofRuns({ runs, lab }: Report): PrometheusFamily[] {
  const gauge = (name: string, help: string, valueOf: (of: ReportedRun) => number): PrometheusFamily => ({
    name: `arsenal_run_${name}`,
    type: 'gauge',
    help,
    samples: runs.map((of) => ({ labels: labelsOf(of), value: valueOf(of) })),
  });
  return [
    {
      name: 'arsenal_info',
      type: 'gauge',
      help: 'Where a run was made.',
      samples: runs.map((of) => ({ labels: { ...labelsOf(of), ...placeOf(of), version: lab }, value: 1 })),
    },
    gauge('success', 'Whether a run came to its end.', ({ run }) => Number(run.status === 'complete')),
    gauge('fit', 'Whether the conditions of a run let its figures be trusted.', ({ fitness }) =>
      Number(fitness.state === 'valid'),
    ),
    gauge('duration_seconds', 'What a run took from its first worker to its last figure.', ({ wallMs }) =>
      seconds(wallMs),
    ),
    gauge('start_timestamp_seconds', 'When a run was started, in seconds since 1970.', ({ run }) =>
      seconds(run.startedAt),
    ),
    broken(runs),
    memory(runs),
  ];
}

function broken(runs: readonly ReportedRun[]): PrometheusFamily {
  const samples = runs.flatMap((of) => {
    const text = brokenRunText(of.run);
    return text === undefined ? [] : [{ labels: { ...labelsOf(of), status: of.run.status, text }, value: 1 }];
  });
  return { name: 'arsenal_run_broken', type: 'gauge', help: 'A run without an end, and why.', samples };
}

/** Only the most of each source: readings come once a second, and a scrape is one moment. */
function memory(runs: readonly ReportedRun[]): PrometheusFamily {
  const samples = runs.flatMap((of) => {
    const sources = new Set(of.run.memory.map(({ source }) => source));
    return [...sources].map((source) => {
      const readings = of.run.memory.filter((reading) => reading.source === source);
      const value = Math.max(...readings.map(({ bytes }) => bytes));
      return { labels: { ...labelsOf(of), source }, value };
    });
  });
  const help = 'The most memory that was in use while a run was on.';
  return { name: 'arsenal_run_memory_max_bytes', type: 'gauge', help, samples };
}

const labelsOf = ({ source, runtime }: ReportedRun) => ({ suite: source, runtime });

const placeOf = ({ run: { environment } }: ReportedRun) => ({
  engine: environment.engine,
  platform: environment.platform,
  cores: String(environment.cores),
  ...(environment.cpu !== undefined && { cpu: environment.cpu }),
});
