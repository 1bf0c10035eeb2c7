import type { DeadRule } from '../../src/lab/model/dead-code.ts';

/** A function of which an engine may remove something, and one that does the same for a reader. */
export type Pair = {
  name: string;
  rule: DeadRule;
  /** What stands before the case, and its options: the same for both. */
  before?: string;
  options?: string;
  trap: string;
  twin: string;
};

/** A text with one case. */
export const benchText = (body: string, { before = '', options = '{}' }: Partial<Pair> = {}): string =>
  `${before}\nbench('case', ${body}, ${options});\n`;

/** Inputs, as options of a case. */
const number = '{ setup: () => 3 }';
export const numbers = '{ setup: () => Array.from({ length: 100 }, (_, i) => i) }';
export const doubles = '{ setup: () => new Float64Array(100) }';
export const string = "{ setup: () => 'a,b,c'.repeat(10) }";
export const point = '{ setup: () => ({ x: 1, y: 2 }) }';

/** Pairs of a rule; they are given a number, unless something else is said. */
export const pairOf =
  (rule: DeadRule) =>
  (name: string, trap: string, twin: string, rest: Partial<Pair> = {}): Pair => ({
    name,
    rule,
    options: number,
    trap,
    twin,
    ...rest,
  });
