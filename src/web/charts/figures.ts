import type { CaseSummary } from '../../lab/model/summary.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { Samples } from './samples.ts';

export type Figures = Record<'min' | 'p50' | 'p95' | 'p99' | 'max', Milliseconds>;

/** Those of the summary where there is one, so that chart and table agree; else to 0.2 % from the bins. */
export function figuresOf(samples: Samples, summary?: CaseSummary): Figures | undefined {
  if (samples.bins.total() === 0) return undefined;
  const { least: min, greatest: max, bins } = samples;
  const within = (value: Milliseconds) => Math.min(max, Math.max(min, value));
  return {
    p50: summary?.p50 ?? within(bins.quantile(0.5)),
    p95: summary?.p95 ?? within(bins.quantile(0.95)),
    p99: summary?.p99 ?? within(bins.quantile(0.99)),
    min,
    max,
  };
}
