import { prometheusFamily, type PrometheusFamily } from '../../lab/report/prometheus-family.ts';
import type { CollectorParts } from './collector-parts.ts';

/** What a collector keeps and does, as Prometheus reads it. */
export function collectorMetrics({ store, broadcast, counters, version }: CollectorParts): string {
  const { runs, events, bytes } = store.counts();
  const families = [
    gauge('arsenal_collector_info', 'The version of the collector.', 1, { version }),
    gauge('arsenal_collector_runs', 'Runs that are kept.', runs),
    gauge('arsenal_collector_log_entries', 'Entries of the log.', events),
    gauge('arsenal_collector_store_bytes', 'What the database takes on disk.', bytes),
    gauge('arsenal_collector_listeners', 'Connections that are told what happens.', broadcast.size()),
    gauge('arsenal_collector_resident_memory_bytes', 'Memory of the process.', process.memoryUsage.rss()),
    ...counted.map(({ name, help }): PrometheusFamily => {
      return { name, help, type: 'counter', samples: counters.counted(name) };
    }),
  ];
  return `${families.flatMap(prometheusFamily).join('\n')}\n`;
}

const counted = [
  {
    name: 'arsenal_collector_received_runs_total',
    help: 'Runs that were delivered, by what became of them.',
  },
  { name: 'arsenal_collector_requests_total', help: 'Requests, by route and status.' },
  { name: 'arsenal_collector_dropped_listeners_total', help: 'Connections that were dropped.' },
  { name: 'arsenal_collector_webhook_deliveries_total', help: 'Webhook calls, by what became of them.' },
] as const;

const gauge = (
  name: string,
  help: string,
  value: number,
  labels: Record<string, string> = {},
): PrometheusFamily => {
  return { name, type: 'gauge', help, samples: [{ labels, value }] };
};
