import { caseKey } from '../../model/benchmark.ts';
import type { Tell } from '../check.ts';
import { isCount, isRecord, isText } from '../guards.ts';
import { isAmount } from '../simple-checks.ts';
import { fieldsOf } from './fields-of.ts';
import { figuresFrom } from './figures-from.ts';
import type { ForeignCase, ForeignFormat } from './foreign-results.ts';
import { limitsRound } from './limits-round.ts';
import { readList } from './read-list.ts';
import { readSamples } from './read-samples.ts';

const MILLISECOND = 1;
const names = {
  mean: 'mean',
  standardDeviation: 'sd',
  min: 'min',
  p50: 'median',
  p75: 'p75',
  p99: 'p99',
  max: 'max',
};

/**
 * `vitest bench --outputJson`. The estimate is the mean, the interval its margin of error, which takes all calls of one
 * process for independent. Vitest writes no samples.
 */
export const vitestBench: ForeignFormat = {
  tool: 'Vitest bench',
  recognises: (json) =>
    isRecord(json) &&
    Array.isArray(json['files']) &&
    json['files'].every((file) => isRecord(file) && Array.isArray(file['groups'])),
  read(json, tell) {
    const files = readList(fieldsOf(json)['files'], '$.files', tell, (file, where, tellOf) =>
      readList(file['groups'], `${where}.groups`, tellOf, readGroup),
    );
    return files && { environment: {}, cases: files.flat(2) };
  },
};

function readGroup(group: Record<string, unknown>, where: string, tell: Tell): ForeignCase[] | undefined {
  const groups = isText(group['fullName']) ? group['fullName'].split(' > ') : [];
  return readList(group['benchmarks'], `${where}.benchmarks`, tell, (benchmark, place, tellOf) =>
    readBenchmark(benchmark, groups, place, tellOf),
  );
}

function readBenchmark(
  benchmark: Record<string, unknown>,
  groups: string[],
  where: string,
  tell: Tell,
): ForeignCase | undefined {
  const { mean, moe, sampleCount } = benchmark;
  if (!isAmount(mean, `${where}.mean`, tell)) return undefined;
  const samples = readSamples(benchmark['samples'], MILLISECOND, `${where}.samples`, tell);
  if (!samples) return undefined;
  const name = isText(benchmark['name']) ? benchmark['name'] : 'unnamed';
  return {
    key: caseKey(groups, name, {}),
    name,
    groups,
    params: {},
    ...samples,
    calls: 1,
    estimate: mean,
    ...limitsRound(mean, moe, MILLISECOND),
    ...(isCount(sampleCount) && { count: sampleCount }),
    figures: figuresFrom(benchmark, names, MILLISECOND),
  };
}
