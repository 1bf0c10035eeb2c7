import type { Params } from '../../model/authoring.ts';
import { caseKey } from '../../model/benchmark.ts';
import type { Tell } from '../check.ts';
import { isRecord, isText } from '../guards.ts';
import { isAmount } from '../simple-checks.ts';
import { fieldsOf } from './fields-of.ts';
import { figuresFrom } from './figures-from.ts';
import type { ForeignCase, ForeignFormat } from './foreign-results.ts';
import { readList } from './read-list.ts';
import { readSamples } from './read-samples.ts';

const SECOND = 1_000;
const names = { mean: 'mean', standardDeviation: 'stddev', min: 'min', p50: 'median', max: 'max' };

/**
 * `hyperfine --export-json`: of version 1, and of version 2 (`schema_version`), of which the wall-clock time is read.
 * Each run of a command is a process of its own, and one sample; the estimate is the mean, and there is no interval.
 */
export const hyperfine: ForeignFormat = {
  tool: 'hyperfine',
  recognises: (json) =>
    isRecord(json) &&
    Array.isArray(json['results']) &&
    json['results'].every((result) => isRecord(result) && isText(result['command'])),
  read(json, tell) {
    const { results, metadata } = fieldsOf(json);
    const cases = readList(results, '$.results', tell, readResult);
    return cases && { environment: environmentOf(metadata), cases };
  },
};

function readResult(result: Record<string, unknown>, where: string, tell: Tell): ForeignCase | undefined {
  const summary = isRecord(result['summary']) ? result['summary']['time_wall_clock'] : result;
  const place = summary === result ? where : `${where}.summary.time_wall_clock`;
  const { mean } = fieldsOf(summary);
  if (!isAmount(mean, `${place}.mean`, tell)) return undefined;
  const [times, timesPlace] = timesOf(result, where);
  const samples = readSamples(times, SECOND, timesPlace, tell);
  if (!samples) return undefined;
  const name = [result['name'], result['command']].find(isText) ?? '';
  const params = paramsOf(result['parameters']);
  return {
    key: caseKey([], name, params),
    name,
    groups: [],
    params,
    ...samples,
    isFreshEach: true,
    calls: 1,
    estimate: mean * SECOND,
    ...(samples.samples && { count: samples.samples.length }),
    figures: figuresFrom(summary, names, SECOND),
  };
}

function timesOf({ times, measurements }: Record<string, unknown>, where: string): [unknown, string] {
  if (!Array.isArray(measurements)) return [times, `${where}.times`];
  const values = measurements.map(
    (measurement: unknown) => fieldsOf(fieldsOf(measurement)['time_wall_clock'])['value'],
  );
  return [values, `${where}.measurements`];
}

/** They are written as text, numbers too. */
function paramsOf(parameters: unknown): Params {
  const entries = Object.entries(fieldsOf(parameters)).map(
    ([name, value]) => [name, paramOf(String(value))] as const,
  );
  return Object.fromEntries(entries);
}

const paramOf = (text: string) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);

function environmentOf(metadata: unknown): { platform?: string } {
  const { os, architecture } = fieldsOf(fieldsOf(metadata)['platform']);
  const platform = [os, architecture].filter(isText).join(' ');
  return platform === '' ? {} : { platform };
}
