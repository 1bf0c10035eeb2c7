import type { Report } from '../model/report.ts';
import { caseMetrics } from './case-metrics.ts';
import { durationHistogram } from './duration-histogram.ts';
import type { DurationsOf } from './durations-of.ts';
import { flatCases } from './flat-cases.ts';
import type { FlatCase } from './flat-cases.ts';
import type { PrometheusFamily, PrometheusSample } from './prometheus-family.ts';
import { toldTime } from './told-time.ts';

/** What there is to tell of each case, and the histogram of its samples where they are at hand. */
export function prometheusCases(report: Report, durations?: DurationsOf): PrometheusFamily[] {
  const cases = flatCases(report);
  const figures = caseMetrics.map((metric) => ({
    name: `arsenal_case_${metric.prometheus}`,
    type: metric.type,
    help: metric.help,
    samples: cases.flatMap((flat) =>
      metric.figures(flat.reported).map(({ value, attributes }) => ({
        labels: { ...labelsOf(flat), ...attributes },
        value,
      })),
    ),
  }));
  const histogram = {
    name: 'arsenal_case_duration_seconds',
    type: 'histogram',
    help: 'The samples: what a call took in each timed section.',
    samples: cases.flatMap((flat) => bucketsOf(flat, durations)),
  } as const;
  return [...figures, histogram];
}

/** Each bucket counts those before it too. */
function bucketsOf(flat: FlatCase, durations: DurationsOf | undefined): PrometheusSample[] {
  const values = toldTime(flat.reported.summary) && durations?.(flat.of, flat.index);
  if (!values) return [];
  const labels = labelsOf(flat);
  const { bounds, counts, sum, count } = durationHistogram(values);
  let below = 0;
  const buckets = [...bounds, Infinity].map((bound, nth) => {
    below += counts[nth];
    const le = bound === Infinity ? '+Inf' : String(bound);
    return { suffix: '_bucket', labels: { ...labels, le }, value: below };
  });
  return [...buckets, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: count }];
}

const labelsOf = ({ of, reported }: FlatCase) => ({
  test: reported.info.key,
  suite: of.source,
  runtime: of.runtime,
});
