import { chain } from './chain.ts';
import type { Scenario } from './scenario.ts';

/** Steps of the chain in `a`; `b` makes exactly one or two in a hundred more. */
const fewerSteps = 10_000;

/** Steps of the chain in each case of a scenario. */
export const moreSteps: Readonly<Record<string, readonly [a: number, b: number]>> = {
  'more-1': [fewerSteps, fewerSteps * 1.01],
  'more-2': [fewerSteps, fewerSteps * 1.02],
};

/** A difference that is there and is known: a tool says `b` slower, or misses it. */
export const moreWork: readonly Scenario[] = Object.entries(moreSteps).map(([id, [a, b]]) => ({
  id,
  group: 'more',
  a: chain(a),
  b: chain(b),
}));
