import type { Milliseconds, Ratio } from '../model/units.ts';
import { DEFAULT_MARGIN } from '../stats/relative.ts';
import {
  checkedFlag,
  checkedFunction,
  checkedNumber,
  checkName,
  checkOptions,
  checkSignal,
  isFunction,
  wrongType,
  type NumberRule,
} from './micro-checks.ts';
import type { MicroSignal } from './micro-options.ts';
import type { Hooks } from './definition.ts';
import type { RegisteredCase } from './registry.ts';

/** What to measure in this thread, and how: the options of a call, checked and complete. */
export type MicroPlan = {
  jobs: readonly RegisteredCase[];
  samples: number;
  budgetMs: Milliseconds;
  warmUpMs: Milliseconds;
  blocks: number;
  seed: number;
  margin: Ratio;
  keepSamples: boolean;
  signal?: MicroSignal;
};

const isWhole = (least: number, most: number) => (value: number) =>
  Number.isInteger(value) && value >= least && value <= most;
const isPositive = (value: number) => value > 0 && value < Infinity;

const numbers = {
  samples: { fallback: 10_000, must: 'a whole number from 2 to 10,000,000', holds: isWhole(2, 1e7) },
  budgetMs: { fallback: 1_000, must: 'a finite number of milliseconds above 0', holds: isPositive },
  warmUpMs: {
    fallback: 50,
    must: 'a finite number of milliseconds, 0 or more',
    holds: (value: number) => value === 0 || isPositive(value),
  },
  blocks: { fallback: 10, must: 'a whole number from 2 to 1,000', holds: isWhole(2, 1_000) },
  seed: { fallback: 0, must: 'a whole number from 0 to 4,294,967,295', holds: isWhole(0, 2 ** 32 - 1) },
  margin: {
    fallback: DEFAULT_MARGIN,
    must: 'a finite number above 0, such as 0.01 for a hundredth',
    holds: isPositive,
  },
} satisfies Record<string, NumberRule>;

const hooks = ['setup', 'teardown', 'beforeEach', 'afterEach', 'check'] as const;
const known = [...Object.keys(numbers), 'keepSamples', 'signal', ...hooks, 'baseline', 'onProgress'];

/** Errors: TypeError for no object, or for one with an option there is not. */
export function checkMicroOptions(options: unknown): asserts options is Record<string, unknown> {
  checkOptions(options, known);
}

/**
 * The plan of some functions by name and the options given with them; a seed for where none is among them.
 *
 * Errors: TypeError for a value of the wrong kind, RangeError for a number outside its range, each naming it and saying
 *         what it must be. What `baseline` and `onProgress` are is left to the caller.
 */
export function microPlan(
  functions: readonly (readonly [name: unknown, fn: unknown])[],
  options: Record<string, unknown>,
  seed: number,
): MicroPlan {
  const { signal } = options;
  checkSignal(signal);
  const common = checkedHooks(options);
  return {
    jobs: functions.map(([name, fn]) => job(name, fn, common)),
    samples: checkedNumber(options, 'samples', numbers.samples),
    budgetMs: checkedNumber(options, 'budgetMs', numbers.budgetMs),
    warmUpMs: checkedNumber(options, 'warmUpMs', numbers.warmUpMs),
    blocks: checkedNumber(options, 'blocks', numbers.blocks),
    seed: checkedNumber(options, 'seed', { ...numbers.seed, fallback: seed }),
    margin: checkedNumber(options, 'margin', numbers.margin),
    keepSamples: checkedFlag(options, 'keepSamples'),
    ...(signal && { signal }),
  };
}

function job(name: unknown, fn: unknown, common: Omit<Hooks, 'body'>): RegisteredCase {
  checkName(name);
  if (!isFunction(fn)) throw wrongType(`"${name}"`, 'a function', fn);
  return {
    ...common,
    body: fn,
    info: { key: name, name, groups: [], params: {}, baseline: false },
    sameResult: false,
  };
}

function checkedHooks(options: Record<string, unknown>): Omit<Hooks, 'body'> {
  const given = hooks.map((hook) => [hook, checkedFunction(options, hook)] as const);
  return Object.fromEntries(given.filter(([, made]) => made));
}
