import type { Tell } from '../check.ts';
import { isCount, isRecord, isText } from '../guards.ts';
import { isAmount } from '../simple-checks.ts';
import { errorText } from './error-text.ts';
import { fieldsOf } from './fields-of.ts';
import { figuresFrom } from './figures-from.ts';
import type { ForeignCase, ForeignFormat, ForeignResults } from './foreign-results.ts';
import { limitsRound } from './limits-round.ts';
import { readList } from './read-list.ts';
import { readSamples } from './read-samples.ts';
import { isTinybenchRow, readTinybenchRow } from './tinybench-row.ts';

const MILLISECOND = 1;
const names = {
  mean: 'mean',
  standardDeviation: 'sd',
  min: 'min',
  p50: 'p50',
  p75: 'p75',
  p99: 'p99',
  max: 'max',
};

/**
 * tinybench's results, as people save them: a list of tasks with name and result, of results alone, with the figures
 * under `latency` (from version 3 on) or beside the name (version 2), or of the rows of `bench.table()`; also under
 * `tasks` or `results`. The estimate is the mean, the interval its margin of error, which takes all calls of one
 * process for independent. Samples are in ascending order, where they were kept.
 */
export const tinybench: ForeignFormat = {
  tool: 'tinybench',
  recognises: (json) => {
    const list = tasksOf(json);
    return list.length > 0 && (list.every(isTask) || list.every(isBare));
  },
  read(json, tell) {
    const tasks = tasksOf(json);
    if (tasks.every(isBare)) {
      tell('$', 'tasks of tinybench are written as empty objects: save their name and result');
      return undefined;
    }
    const cases = readList(tasks, '$', tell, readTask);
    return cases && { environment: environmentOf(tasks[0]), cases };
  },
};

function tasksOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  if (!isRecord(json)) return [];
  const list = [json['tasks'], json['results']].find(Array.isArray);
  return list ?? [];
}

const isBare = (task: unknown) => isRecord(task) && Object.keys(task).length === 0;

function isTask(task: unknown): boolean {
  if (!isRecord(task)) return false;
  if (isTinybenchRow(task)) return true;
  const result = resultOf(task);
  return (
    isText(result['state']) ||
    isRecord(result['latency']) ||
    ('mean' in result && 'hz' in result && 'rme' in result)
  );
}

const resultOf = (task: Record<string, unknown>): Record<string, unknown> =>
  isRecord(task['result']) ? task['result'] : task;

function readTask(task: Record<string, unknown>, where: string, tell: Tell): ForeignCase | undefined {
  if (isTinybenchRow(task)) return readTinybenchRow(task, where, tell);
  const result = resultOf(task);
  const { name = `task${where.slice(1)}`, runs } = task;
  const named = { key: String(name), name: String(name), groups: [], params: {} };
  const latency = isRecord(result['latency']) ? result['latency'] : result;
  if ('error' in result || !('mean' in latency))
    return { ...named, figures: {}, error: errorText(result['error'] ?? result['state']) };
  const figures = readFigures({ runs, ...latency }, where, tell);
  return figures && { ...named, ...figures };
}

type Figures = Omit<ForeignCase, 'key' | 'name' | 'groups' | 'params'>;

/** From version 3 on the latency, before it the result. */
function readFigures(latency: Record<string, unknown>, where: string, tell: Tell): Figures | undefined {
  const { mean, moe, runs, samplesCount = runs } = latency;
  if (!isAmount(mean, `${where}.mean`, tell)) return undefined;
  const samples = readSamples(latency['samples'], MILLISECOND, `${where}.samples`, tell);
  if (!samples) return undefined;
  return {
    ...samples,
    calls: 1,
    estimate: mean,
    ...limitsRound(mean, moe, MILLISECOND),
    ...countOf(samplesCount),
    figures: figuresFrom(latency, names, MILLISECOND),
  };
}

const countOf = (count: unknown) => (isCount(count) ? { count } : {});

function environmentOf(task: unknown): ForeignResults['environment'] {
  const { runtime, runtimeVersion } = resultOf(fieldsOf(task));
  const engine = [runtime, runtimeVersion].filter(isText).join(' ');
  return engine === '' ? {} : { engine };
}
