import type { ReportedCase, ReportedRun } from '../model/report.ts';
import { caseMetrics } from './case-metrics.ts';
import type { CaseMetric } from './case-metrics.ts';
import { durationHistogram } from './duration-histogram.ts';
import type { DurationsOf } from './durations-of.ts';
import { otlpAttributes } from './otlp-attributes.ts';
import { otlpNumber } from './otlp-number.ts';
import { otlpSpan } from './otlp-span.ts';
import { toldTime } from './told-time.ts';

/** Of the enumeration AggregationTemporality: what is counted from the start of the run to its end. */
const DELTA = 1;

/** The metrics of a run's cases; those without a figure are left out. */
export function otlpCases(of: ReportedRun, durations?: DurationsOf) {
  const figures = caseMetrics.flatMap((metric) => {
    const dataPoints = of.cases.flatMap((reported) => points(of, reported, metric));
    return dataPoints.length === 0 ? [] : [{ ...named(metric), ...ofType(metric, dataPoints) }];
  });
  const dataPoints = of.cases.flatMap((reported, index) => buckets(of, reported, durations?.(of, index)));
  if (dataPoints.length === 0) return figures;
  const histogram = { aggregationTemporality: DELTA, dataPoints };
  const help = 'The samples: what a call took in each timed section.';
  return [...figures, { ...named({ name: 'duration', unit: 's', help }), histogram }];
}

const named = ({ name, unit, help }: Pick<CaseMetric, 'name' | 'unit' | 'help'>) => ({
  name: `arsenal.case.${name}`,
  description: help,
  unit,
});

const ofType = <Point>({ type }: CaseMetric, dataPoints: readonly Point[]) =>
  type === 'gauge'
    ? { gauge: { dataPoints } }
    : { sum: { aggregationTemporality: DELTA, isMonotonic: true, dataPoints } };

const points = (of: ReportedRun, reported: ReportedCase, metric: CaseMetric) =>
  metric.figures(reported).map(({ value, attributes }) => ({
    ...otlpNumber(value, { ...attributesOf(reported), ...attributes }),
    ...otlpSpan(of.run),
  }));

function buckets(of: ReportedRun, reported: ReportedCase, durations: ReturnType<DurationsOf>) {
  if (!durations || !toldTime(reported.summary)) return [];
  const { bounds, counts, count, sum, min, max } = durationHistogram(durations);
  return [
    {
      attributes: otlpAttributes(attributesOf(reported)),
      ...otlpSpan(of.run),
      count: String(count),
      sum,
      bucketCounts: counts.map(String),
      explicitBounds: bounds,
      ...(count > 0 && { min, max }),
    },
  ];
}

const attributesOf = ({ info }: ReportedCase) => ({ test: info.key });
