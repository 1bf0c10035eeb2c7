import { durationText, intervalText } from '../../lab/model/quantity-text.ts';
import type { DistributionRow } from './distribution-layout.ts';
import { figuresOf } from './figures.ts';

/** The facts of every row, a sentence each. */
export function distributionText(rows: readonly DistributionRow[]): string {
  if (rows.length === 0) return 'No cases yet.';
  return rows.map(sentence).join(' ');
}

function sentence({ name, samples, summary }: DistributionRow): string {
  const figures = figuresOf(samples, summary);
  if (!figures) return `${name}: no samples yet.`;
  if (summary?.likeEmpty) return `${name}: not to be told apart from an empty call.`;
  const half = { low: samples.bins.quantile(0.25), high: samples.bins.quantile(0.75) };
  const interval = summary?.interval
    ? `, 95 % interval of the estimate ${intervalText(summary.interval)}`
    : '';
  return (
    `${name}: median ${durationText(figures.p50)}, half of the samples within ${intervalText(half)}, ` +
    `95 % below ${durationText(figures.p95)}${interval}.`
  );
}
