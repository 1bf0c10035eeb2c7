import { JsonMetricsSerializer } from '@opentelemetry/otlp-transformer';

type SdkMetrics = Parameters<typeof JsonMetricsSerializer.serializeRequest>[0];

/** The numbers of the enumerations of the SDK, which we have no other use for. */
const double = 1;
const delta = 0;
const kinds = { histogram: 0, gauge: 2, sum: 3 };

const metric = (dataPointType: number, value: unknown) => ({
  descriptor: { name: 'a', description: 'b', unit: 's', valueType: double },
  aggregationTemporality: delta,
  dataPointType,
  isMonotonic: true,
  dataPoints: [{ attributes: { test: 'a' }, startTime: [1, 2], endTime: [3, 4], value }],
});
const distribution = { buckets: { boundaries: [1], counts: [1, 1] }, count: 2, sum: 3, min: 1, max: 2 };

const collected: unknown = {
  resource: { attributes: { text: 'a', whole: 2 } },
  scopeMetrics: [
    {
      scope: { name: 'a', version: '1' },
      metrics: [metric(kinds.gauge, 0.5), metric(kinds.sum, 5), metric(kinds.histogram, distribution)],
    },
  ],
};
const isCollected = (value: unknown): value is SdkMetrics =>
  typeof value === 'object' && value !== null && 'scopeMetrics' in value;

/** A request with a gauge, a count and a histogram, as the package that OpenTelemetry publishes writes it. */
export function otlpPublished(): unknown {
  if (!isCollected(collected)) throw new Error('no metrics');
  return JSON.parse(new TextDecoder().decode(JsonMetricsSerializer.serializeRequest(collected)));
}
