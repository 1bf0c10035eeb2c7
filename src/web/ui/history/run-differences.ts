import type { Benchmark } from '../../../lab/model/benchmark.ts';
import type { Environment } from '../../../lab/model/environment.ts';
import type { Plan } from '../../../lab/model/plan.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import { countText, durationText, percentText } from '../../../lab/model/quantity-text.ts';
import { memorySizeText } from '../../../lab/words/environment-text.ts';
import { counted } from '../../../lab/words/counted.ts';

/** Something that is not the same in two runs. `warning` says what it does to the comparison. */
export type Difference = { name: string; a: string; b: string; warning?: string };

type Facet<T> = { name: string; text: (of: T) => string; warning?: string };

const unknown = 'not told';

const surroundings: readonly Facet<Environment>[] = [
  {
    name: 'Browser',
    text: ({ browser }) => browser,
    warning: 'Different browsers: times are not comparable.',
  },
  {
    name: 'Engine',
    text: ({ engine }) => engine,
    warning: 'Different engines: times are not comparable.',
  },
  {
    name: 'Platform',
    text: ({ platform }) => platform,
    warning: 'Different platforms: times are not comparable.',
  },
  {
    name: 'Cores',
    text: ({ cores }) => countText(cores),
    warning: 'Different numbers of cores, so probably different machines: times are not comparable.',
  },
  {
    name: 'Device memory',
    text: ({ deviceMemory }) => (deviceMemory === undefined ? unknown : memorySizeText(deviceMemory)),
    warning: 'Different device memory, so probably different machines: times are not comparable.',
  },
  {
    name: 'Clock step',
    text: ({ clockStepMs }) => (clockStepMs === undefined ? unknown : durationText(clockStepMs)),
    warning: 'Different clock steps: the coarser clock resolves less.',
  },
  { name: 'Cross-origin isolated', text: ({ isolated }) => (isolated ? 'yes' : 'no') },
  { name: 'Version of the lab', text: ({ lab }) => lab },
];

const plans: readonly Facet<Plan>[] = [
  { name: 'Samples wanted a case', text: ({ samples }) => countText(samples) },
  { name: 'Time budget a case', text: ({ budgetMs }) => durationText(budgetMs) },
  { name: 'Warm-up', text: ({ warmUpMs }) => durationText(warmUpMs) },
  { name: 'Workers', text: ({ replicates }) => countText(replicates) },
  {
    name: 'Precision wanted',
    text: ({ precision }) => (precision === undefined ? 'none' : `±\u00a0${percentText(precision)}`),
  },
  {
    name: 'Most workers',
    text: ({ mostReplicates }) => (mostReplicates === undefined ? 'no more' : countText(mostReplicates)),
  },
];

/** What differs between two runs before any time is looked at, the weighty first. */
export function runDifferences(a: RunRecord, b: RunRecord): Difference[] {
  const all = [
    ...differing(surroundings, a.environment, b.environment),
    ...codeDifference(a.plan, b.plan),
    ...differing(plans, a.plan, b.plan),
  ];
  return [...all.filter(({ warning }) => warning), ...all.filter(({ warning }) => !warning)];
}

function differing<T>(facets: readonly Facet<T>[], a: T, b: T): Difference[] {
  return facets
    .map(({ text, ...facet }) => ({ ...facet, a: text(a), b: text(b) }))
    .filter((difference) => difference.a !== difference.b);
}

/** A written benchmark is the same if its text is; a suite if its name is. */
function codeDifference(a: Plan, b: Plan): Difference[] {
  if (codeOf(a.benchmark) === codeOf(b.benchmark)) return [];
  return [
    {
      name: 'Benchmark',
      a: codeTitle(a.benchmark),
      b: codeTitle(b.benchmark),
      warning: 'The benchmarks are not the same text: a difference may come from the code.',
    },
  ];
}

/** What tells one text of a benchmark from another. */
export const codeOf = (benchmark: Benchmark) =>
  benchmark.kind === 'trusted' ? `suite ${benchmark.suite}` : `${benchmark.language} ${benchmark.text}`;

const codeTitle = (benchmark: Benchmark) =>
  benchmark.kind === 'trusted'
    ? `suite ${benchmark.suite}`
    : `${benchmark.title}, ${counted(benchmark.text.length, 'character')}`;
