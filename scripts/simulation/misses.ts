import type { Ratio } from '../../src/lab/model/units.ts';
import { binomialTail } from './binomial-tail.ts';
import type { Cell } from './cell.ts';

/** A share that is off its limit by so much that a right method would be in one of a thousand simulations is a miss. */
const CHANCE: Ratio = 0.001;

/** In words, where a method is not as right as it says: in how often it misses, and which way. */
export function honestyMisses({ equal, more }: Cell): string[] {
  const runs = equal.runs + more.runs;
  const covers = (equal.covers * equal.runs + more.covers * more.runs) / runs;
  return [
    ...coverageMisses(covers, runs),
    ...said(
      isAbove(equal.differs, 0.05, equal.runs),
      `it excludes equality in ${percent(equal.differs)} of equal pairs, at most 5`,
    ),
    ...said(more.faster > 0, `a candidate 2 % slower is called faster in ${percent(more.faster)}`),
  ];
}

/** In words, where intervals do not hold the truth as often as they say, nor much oftener. */
export function coverageMisses(covers: Ratio, runs: number): string[] {
  const isOff = isBelow(covers, 0.93, runs) || isAbove(covers, 0.97, runs);
  return said(isOff, `the interval holds the truth in ${percent(covers)}, not 93 to 97`);
}

/** In words, where a method is right and of little use. */
export function powerMisses({ equal, more }: Cell): string[] {
  return [
    ...said(
      isAbove(equal.off, 0.02, equal.runs),
      `equal pairs are off by 1 % in ${percent(equal.off)}, at most 2`,
    ),
    ...said(
      isBelow(more.slower, 0.95, more.runs),
      `2 % more work is found in ${percent(more.slower)}, at least 95`,
    ),
  ];
}

const said = (holds: boolean, text: string): string[] => (holds ? [text] : []);
const percent = (share: Ratio): string => `${(100 * share).toFixed(1)} %`;

const isAbove = (share: Ratio, most: Ratio, runs: number): boolean =>
  binomialTail(Math.round(share * runs), runs, most) < CHANCE;
const isBelow = (share: Ratio, least: Ratio, runs: number): boolean => isAbove(1 - share, 1 - least, runs);
