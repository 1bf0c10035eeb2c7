import { visible } from '../model/visible.ts';

export type PrometheusLabels = Readonly<Record<string, string>>;
/** One line; `suffix` stands behind the name of a part of a histogram. */
export type PrometheusSample = { labels: PrometheusLabels; value: number; suffix?: string };

/** All samples of one name. */
export type PrometheusFamily = {
  name: string;
  type: 'gauge' | 'counter' | 'histogram';
  help: string;
  samples: readonly PrometheusSample[];
};

/**
 * The lines of one name: what it is, its type, and its samples; nothing where there are no samples.
 *
 * Source: https://prometheus.io/docs/instrumenting/exposition_formats/, text format 0.0.4.
 */
export function prometheusFamily({ name, type, help, samples }: PrometheusFamily): string[] {
  if (samples.length === 0) return [];
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(({ labels, value, suffix = '' }) => `${name}${suffix}${labelText(labels)} ${value}`),
  ];
}

function labelText(labels: PrometheusLabels): string {
  const written = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return written.length === 0 ? '' : `{${written.join(',')}}`;
}

const escaped = (value: string) => visible(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"');
