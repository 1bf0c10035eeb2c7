import type { Params, ParamValue } from '../../model/authoring.ts';
import { caseKey } from '../../model/benchmark.ts';
import type { Tell } from '../check.ts';
import { isCount, isRecord, isText } from '../guards.ts';
import { isAmount } from '../simple-checks.ts';
import { errorText } from './error-text.ts';
import { fieldsOf } from './fields-of.ts';
import { figuresFrom } from './figures-from.ts';
import type { ForeignCase, ForeignFormat, ForeignResults } from './foreign-results.ts';
import { readList } from './read-list.ts';
import { readSamples } from './read-samples.ts';

const NANOSECOND = 1e-6;
const names = { mean: 'avg', min: 'min', p50: 'p50', p75: 'p75', p99: 'p99', max: 'max' };

type Named = Pick<ForeignCase, 'key' | 'name' | 'groups' | 'params'>;

/**
 * mitata's results: `run({ format: 'json' })`, or what `run` returns, as JSON. The estimate is the average. Samples are
 * in ascending order, without the two least and the two greatest, as mitata keeps them. There is no interval.
 */
export const mitata: ForeignFormat = {
  tool: 'mitata',
  recognises: (json) =>
    isRecord(json) &&
    Array.isArray(json['benchmarks']) &&
    json['benchmarks'].every((trial) => isRecord(trial) && Array.isArray(trial['runs'])),
  read(json, tell) {
    const { benchmarks, layout, context } = fieldsOf(json);
    const trials = readList(benchmarks, '$.benchmarks', tell, (trial, where, tellOf) =>
      readList(trial['runs'], `${where}.runs`, tellOf, (run, place, tellMore) =>
        readRun(run, groupsOf(trial['group'], layout), place, tellMore),
      ),
    );
    return trials && { environment: environmentOf(context), cases: trials.flat() };
  },
};

function readRun(
  run: Record<string, unknown>,
  groups: string[],
  where: string,
  tell: Tell,
): ForeignCase | undefined {
  const named = namedRun(run, groups);
  const { stats, error } = run;
  if (!isRecord(stats)) return { ...named, figures: {}, error: errorText(error) };
  const average = stats['avg'];
  if (!isAmount(average, `${where}.stats.avg`, tell)) return undefined;
  const samples = readSamples(stats['samples'], NANOSECOND, `${where}.stats.samples`, tell);
  if (!samples) return undefined;
  const count = samples.samples?.length;
  return {
    ...named,
    ...samples,
    ...(count !== undefined && { count, ...callsOf(stats['ticks'], count) }),
    estimate: average * NANOSECOND,
    figures: figuresFrom(stats, names, NANOSECOND),
  };
}

function namedRun(run: Record<string, unknown>, groups: string[]): Named {
  const name = isText(run['name']) ? run['name'] : 'unnamed';
  const params = paramsOf(run['args']);
  return { key: caseKey(groups, name, params), name, groups, params };
}

const callsOf = (ticks: unknown, samples: number) =>
  isCount(ticks) && ticks % samples === 0 ? { calls: ticks / samples } : {};

function groupsOf(group: unknown, layout: unknown): string[] {
  const collection: unknown = Array.isArray(layout) && isCount(group) ? layout.at(group) : undefined;
  const { name } = fieldsOf(collection);
  return isText(name) && name !== '' ? [name] : [];
}

function paramsOf(args: unknown): Params {
  return Object.fromEntries(
    Object.entries(fieldsOf(args)).map(([name, value]): [string, ParamValue] => [
      name,
      typeof value === 'number' || typeof value === 'boolean' ? value : asText(value),
    ]),
  );
}

const asText = (value: unknown) => (isText(value) ? value : JSON.stringify(value));

function environmentOf(context: unknown): ForeignResults['environment'] {
  const { runtime, version, arch } = fieldsOf(context);
  const engine = [runtime, version].filter(isText).join(' ');
  return { ...(engine !== '' && { engine }), ...(isText(arch) && { platform: arch }) };
}
