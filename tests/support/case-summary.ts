import type { CaseSummary } from '../../src/lab/model/summary.ts';

/** A summary around these medians of the workers; everything that is not given follows from the first. */
export function caseSummary(replicates: readonly number[], part: Partial<CaseSummary> = {}): CaseSummary {
  const [estimate] = replicates;
  return {
    kept: 100,
    excluded: { warmUp: 10, severe: 0, mild: 0 },
    estimate,
    replicates: [...replicates],
    mean: estimate,
    standardDeviation: 0,
    cv: 0,
    min: estimate,
    p50: estimate,
    p75: estimate,
    p95: estimate,
    p99: estimate,
    max: estimate,
    ...part,
  };
}
