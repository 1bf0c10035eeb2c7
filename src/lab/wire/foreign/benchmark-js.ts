import type { Tell } from '../check.ts';
import { isCount, isRecord, isText } from '../guards.ts';
import { isAmount } from '../simple-checks.ts';
import { errorText } from './error-text.ts';
import { figuresFrom } from './figures-from.ts';
import type { ForeignCase, ForeignFormat } from './foreign-results.ts';
import { limitsRound } from './limits-round.ts';
import { readList } from './read-list.ts';
import { readSamples } from './read-samples.ts';

const SECOND = 1_000;
const names = { mean: 'mean', standardDeviation: 'deviation' };

/**
 * A suite of Benchmark.js as JSON: the suite itself, whose benchmarks have numbers for names, or a list of benchmarks.
 * The estimate is the mean of the samples, each the mean over `count` calls; the interval is its margin of error.
 */
export const benchmarkJs: ForeignFormat = {
  tool: 'Benchmark.js',
  recognises: (json) => {
    const list = benchmarksOf(json);
    return list.length > 0 && list.every(isBenchmark);
  },
  read(json, tell) {
    const cases = readList(benchmarksOf(json), '$', tell, readBenchmark);
    return cases && { environment: {}, cases };
  },
};

function benchmarksOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  if (!isRecord(json)) return [];
  if (Array.isArray(json['benchmarks'])) return json['benchmarks'];
  return Object.keys(json)
    .filter((name) => /^\d+$/.test(name))
    .map((name) => json[name]);
}

const isBenchmark = (value: unknown) =>
  isRecord(value) &&
  ('hz' in value || 'error' in value) &&
  isRecord(value['stats']) &&
  'mean' in value['stats'];

function readBenchmark(
  benchmark: Record<string, unknown>,
  where: string,
  tell: Tell,
): ForeignCase | undefined {
  const name = [benchmark['name'], benchmark['id']].find(isText) ?? 'unnamed';
  const named = { key: name, name, groups: [], params: {} };
  const { stats, error, count } = benchmark;
  if (error !== undefined && error !== null) return { ...named, figures: {}, error: errorText(error) };
  if (!isRecord(stats)) return undefined;
  const { mean, moe, sample } = stats;
  if (!isAmount(mean, `${where}.stats.mean`, tell)) return undefined;
  const samples = readSamples(sample, SECOND, `${where}.stats.sample`, tell);
  if (!samples) return undefined;
  return {
    ...named,
    ...samples,
    ...(isCount(count) && count > 0 && { calls: count }),
    estimate: mean * SECOND,
    ...limitsRound(mean * SECOND, moe, SECOND),
    ...(samples.samples && { count: samples.samples.length }),
    figures: figuresFrom(stats, names, SECOND),
  };
}
