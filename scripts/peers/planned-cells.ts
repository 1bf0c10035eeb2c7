import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import { shuffled } from '../../src/lab/model/shuffled.ts';
import type { Cell } from './cell.ts';
import { contenderOf, contenders, expectedSeconds } from './contenders.ts';
import type { Group, Scenario } from './sources/scenario.ts';
import { scenarioOf, scenarios } from './sources/scenarios.ts';

/** How often each scenario of a group is measured, by contender: in a full run, and in a quick one. */
type Repeats = Readonly<Record<string, readonly [full: number, quick: number]>>;

const repeats: Readonly<Record<Group, Repeats>> = {
  identical: {
    tinybench: [10, 2],
    mitata: [10, 2],
    'benchmark.js': [8, 1],
    'node-6s': [9, 1],
    'bun-6s': [9, 0],
    'chromium-6s': [9, 0],
    'node-2s': [9, 1],
    'bun-2s': [9, 1],
    'chromium-2s': [9, 1],
  },
  more: {
    tinybench: [12, 2],
    mitata: [12, 2],
    'benchmark.js': [8, 1],
    'node-6s': [12, 1],
    'bun-6s': [12, 0],
    'chromium-6s': [12, 0],
    'node-2s': [12, 1],
    'bun-2s': [12, 1],
    'chromium-2s': [12, 1],
  },
  spread: { tinybench: [6, 2], mitata: [6, 2], 'benchmark.js': [5, 2], 'node-2s': [6, 2] },
  floor: {
    tinybench: [5, 1],
    mitata: [5, 1],
    'benchmark.js': [4, 1],
    'node-2s': [5, 1],
    'bun-2s': [5, 1],
    'chromium-2s': [5, 1],
  },
  // tinybench and Benchmark.js have nothing to flag a trap with.
  traps: { mitata: [2, 1], 'node-2s': [2, 1], 'bun-2s': [1, 0], 'chromium-2s': [1, 0] },
};

/** What is to be measured. `only` names contenders, tools, groups or scenarios; none of them means all. */
export type Asked = { isQuick: boolean; seed: number; times: number; only: readonly string[] };

/** Every cell of a run, all shuffled together. A quick run's cells are among the full one's. */
export function plannedCells({ isQuick, seed, times, only }: Asked): Cell[] {
  checkWords(only);
  const cells = scenarios.flatMap((scenario) =>
    contenders.flatMap(({ id }) => {
      const count = times * repeatsOf(scenario, id, isQuick);
      return Array.from({ length: count }, (_, repeat) => ({
        scenario: scenario.id,
        contender: id,
        repeat,
      }));
    }),
  );
  return shuffled(cells, mulberry32(seed)).filter((cell) => isAsked(cell, only));
}

/** Whether a cell is one of those asked for: named by its scenario or group, and by its contender or tool. */
export function isAsked({ scenario, contender }: Cell, only: readonly string[]): boolean {
  const names = (words: readonly string[]) => {
    const asked = only.filter((word) => words.includes(word));
    return (own: readonly string[]) => asked.length === 0 || asked.some((word) => own.includes(word));
  };
  return (
    names(scenarioWords)([scenario, scenarioOf(scenario).group]) &&
    names(contenderWords)([contender, contenderOf(contender).tool])
  );
}

/** Seconds a cell takes, about. */
export function cellSeconds({ scenario, contender }: Cell): number {
  const cases = scenarioOf(scenario).b === undefined ? 1 : 2;
  return expectedSeconds(contenderOf(contender), cases);
}

const scenarioWords = scenarios.flatMap(({ id, group }) => [id, group]);
const contenderWords = contenders.flatMap(({ id, tool }) => [id, tool]);

function repeatsOf({ group, id, isSlow }: Scenario, contender: string, isQuick: boolean): number {
  const [full, quick] = repeats[group][contender] ?? [0, 0];
  // +1 % is a matter of the long budget, +2 % of the short one.
  const isOther =
    (id === 'more-1' && contender.endsWith('-2s')) || (id === 'more-2' && contender.endsWith('-6s'));
  if (isOther) return 0;
  return isQuick ? (isSlow ? 0 : quick) : full;
}

function checkWords(only: readonly string[]) {
  const known = [...scenarioWords, ...contenderWords];
  const stranger = only.find((word) => !known.includes(word));
  if (stranger === undefined) return;
  throw new Error(`nothing is called "${stranger}"; there is ${[...new Set(known)].join(', ')}`);
}
