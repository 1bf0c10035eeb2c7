import { contains } from '../../src/lab/model/interval.ts';
import type { Interval } from '../../src/lab/model/interval.ts';
import { welchRatio } from '../../src/lab/stats/welch-ratio.ts';
import type { WholeCase } from './whole-cases.ts';

/** One case measured without live charts and with them. */
export type Comparison = {
  name: string;
  /** Milliseconds per call. */
  off: number;
  on: number;
  /** On ÷ off, and its 95 % interval from the spread between workers. */
  ratio: number;
  interval: Interval;
  /** The difference lies within its interval: the interval holds 1. */
  inside: boolean;
};

/** The cases of two runs, by name. */
export function comparePair(off: readonly WholeCase[], on: readonly WholeCase[]): Comparison[] {
  return off.map((without) => {
    const { name } = without;
    const found = on.find((each) => each.name === name);
    if (!found) throw new Error(`"${name}" was not measured with live charts`);
    const { ratio, interval } = welchRatio(without.replicates, found.replicates);
    return {
      name,
      off: without.estimate,
      on: found.estimate,
      ratio,
      interval,
      inside: contains(interval, 1),
    };
  });
}
