import type { Tell } from '../check.ts';
import { isCount, isRecord, isText } from '../guards.ts';
import { isAmount, isWord } from '../simple-checks.ts';
import { errorText } from './error-text.ts';
import type { ForeignCase, ForeignFigures, ForeignFormat } from './foreign-results.ts';
import { fieldsOf } from './fields-of.ts';
import { readList } from './read-list.ts';

const units = { ns: 1e-6, us: 1e-3, ms: 1, s: 1e3 };
const isUnit = isWord('ns', 'us', 'ms', 's');

/** One entry: a repetition, or an aggregate of them; its time in milliseconds an iteration. */
type Entry = { name: string; aggregate?: string; timeMs?: number; iterations?: number; error?: string };

/**
 * `--benchmark_out` of Google Benchmark, as JSON, old (without `run_type`) and new. Of its two times the real one. Each
 * repetition is one sample, the mean over its iterations; the estimate is the mean of these. There is no interval.
 */
export const googleBenchmark: ForeignFormat = {
  tool: 'Google Benchmark',
  recognises: (json) =>
    isRecord(json) &&
    isRecord(json['context']) &&
    Array.isArray(json['benchmarks']) &&
    json['benchmarks'].every((entry) => isRecord(entry) && isText(entry['name']) && !('runs' in entry)),
  read(json, tell) {
    const { benchmarks, context } = fieldsOf(json);
    const entries = readList(benchmarks, '$.benchmarks', tell, readEntry);
    if (!entries) return undefined;
    const told = entries.filter(({ timeMs, error }) => timeMs !== undefined || error !== undefined);
    const names = [...new Set(told.map(({ name }) => name))];
    const { num_cpus: cores } = fieldsOf(context);
    return {
      environment: isCount(cores) ? { cores } : {},
      cases: names.map((name) => caseOf(name, entries)),
    };
  },
};

function readEntry(entry: Record<string, unknown>, where: string, tell: Tell): Entry | undefined {
  const named = nameOf(entry);
  const error = errorOf(entry);
  if (error !== undefined) return { ...named, error };
  // What is fitted to several sizes, or a share, is no time.
  if (['BigO', 'RMS', 'cv'].includes(named.aggregate ?? '')) return named;
  const { real_time: time, time_unit: unit = 'ns', iterations } = entry;
  if (!isAmount(time, `${where}.real_time`, tell)) return undefined;
  if (!isUnit(unit, `${where}.time_unit`, tell)) return undefined;
  return { ...named, timeMs: time * units[unit], ...(isCount(iterations) && { iterations }) };
}

function errorOf(entry: Record<string, unknown>): string | undefined {
  const message = [entry['error_message'], entry['skip_message']].find(isText);
  return message ?? (entry['error_occurred'] === true ? errorText(undefined) : undefined);
}

/** Old files tell an aggregate by the end of its name alone. */
function nameOf(entry: Record<string, unknown>): Pick<Entry, 'name' | 'aggregate'> {
  const name = isText(entry['name']) ? entry['name'] : '';
  const ownName = isText(entry['run_name']) ? entry['run_name'] : name;
  if (isText(entry['aggregate_name'])) return { name: ownName, aggregate: entry['aggregate_name'] };
  const parts =
    entry['run_type'] === undefined ? /^(.*)_(mean|median|stddev|cv|BigO|RMS)$/.exec(name) : undefined;
  return parts ? { name: parts[1], aggregate: parts[2] } : { name: ownName };
}

function caseOf(name: string, entries: readonly Entry[]): ForeignCase {
  const own = entries.filter((entry) => entry.name === name);
  const repetitions = own.filter(({ aggregate, timeMs }) => aggregate === undefined && timeMs !== undefined);
  const samples = repetitions.flatMap(({ timeMs = [] }) => timeMs);
  const error = own.find((entry) => entry.error !== undefined)?.error;
  const estimate = aggregated(own, 'mean') ?? meanOf(samples);
  return {
    key: name,
    name,
    groups: [],
    params: {},
    ...(samples.length > 0 && { samples, count: samples.length }),
    ...sameCalls(repetitions),
    ...(estimate !== undefined && error === undefined && { estimate }),
    figures: figuresOf(own),
    ...(error !== undefined && { error }),
  };
}

const aggregated = (entries: readonly Entry[], name: string) =>
  entries.find(({ aggregate }) => aggregate === name)?.timeMs;

function figuresOf(entries: readonly Entry[]): ForeignFigures {
  const [mean, p50, standardDeviation] = ['mean', 'median', 'stddev'].map((name) =>
    aggregated(entries, name),
  );
  return {
    ...(mean !== undefined && { mean }),
    ...(p50 !== undefined && { p50 }),
    ...(standardDeviation !== undefined && { standardDeviation }),
  };
}

const meanOf = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;

/** Repetitions have the iterations of the first; where they do not, how many each had is not kept. */
function sameCalls(repetitions: readonly Entry[]): { calls?: number } {
  const [calls, ...others] = new Set(repetitions.map(({ iterations }) => iterations));
  return calls !== undefined && others.length === 0 ? { calls } : {};
}
