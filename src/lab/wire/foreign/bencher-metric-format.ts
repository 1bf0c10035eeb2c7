import type { Interval } from '../../model/interval.ts';
import { isRecord } from '../guards.ts';
import { isAmount } from '../simple-checks.ts';
import { fieldsOf } from './fields-of.ts';
import type { ForeignCase, ForeignFormat } from './foreign-results.ts';

const NANOSECOND = 1e-6;
type Measures = Record<string, unknown>;

/**
 * The Bencher Metric Format: of each benchmark its latency, in nanoseconds, which is what Bencher takes it for. What
 * its limits mean depends on who wrote it. Benchmarks without a latency are no times, and left out.
 */
export const bencherMetricFormat: ForeignFormat = {
  tool: 'Bencher Metric Format',
  recognises: (json) =>
    isRecord(json) && Object.keys(json).length > 0 && Object.values(json).every(isMeasures),
  read(json, tell) {
    const cases: ForeignCase[] = [];
    for (const [name, measures] of Object.entries(fieldsOf(json))) {
      const latency = latencyOf(fieldsOf(measures));
      if (!isRecord(latency)) continue;
      const { value } = latency;
      if (!isAmount(value, `$.${name}.latency.value`, tell)) return undefined;
      cases.push({
        key: name,
        name,
        groups: [],
        params: {},
        estimate: value * NANOSECOND,
        ...limitsOf(latency),
        figures: {},
      });
    }
    if (cases.length > 0) return { environment: {}, cases };
    tell('$', 'none of its benchmarks has a latency');
    return undefined;
  },
};

const isMeasures = (value: unknown): value is Measures =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.values(value).every((measure) => isRecord(measure) && typeof measure['value'] === 'number');

/** By its slug, or by its name. */
const latencyOf = (measures: Measures): unknown =>
  Object.entries(measures).find(([name]) => name.toLowerCase() === 'latency')?.[1];

function limitsOf({ lower_value: low, upper_value: high }: Measures): { interval?: Interval } {
  if (typeof low !== 'number' || typeof high !== 'number' || low > high) return {};
  return { interval: { low: low * NANOSECOND, high: high * NANOSECOND } };
}
