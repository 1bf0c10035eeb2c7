import { contains } from '../../../src/lab/model/interval.ts';
import type { Interval } from '../../../src/lab/model/interval.ts';
import { mean } from '../../../src/lab/stats/mean.ts';
import { median } from '../../../src/lab/stats/median.ts';
import { standardDeviation } from '../../../src/lab/stats/standard-deviation.ts';
import { tableText } from '../../bench/table-text.ts';
import type { Measured } from '../results-file.ts';
import { geometricMean } from './geometric-mean.ts';
import { ofGroup, ofRow, ofScenario, rowsOf } from './select.ts';
import { shareOf, shareText } from './share.ts';
import type { Share } from './share.ts';

/** The time of `a` in one process, with the tool's interval of it. */
export type Estimate = { time: number; interval: Interval };

/** How many of the intervals hold the mean of what the other processes found. */
export const coverage = (estimates: readonly Estimate[]): Share =>
  shareOf(estimates, ({ interval }) => {
    const others = estimates.filter((each) => each.interval !== interval).map(({ time }) => time);
    return others.length === 0 ? undefined : contains(interval, mean(others));
  });

/** Of a 95 % interval of something normal, half the width in standard deviations. */
const halfWidth = 1.96;

/** How many times too small the usual interval is: the spread between processes over what the interval says it is. */
export function understatement(estimates: readonly Estimate[]): number {
  const said = median(estimates.map(({ interval: { low, high } }) => (high - low) / 2)) / halfWidth;
  return standardDeviation(estimates.map(({ time }) => time)) / said;
}

/** How often a tool's own interval of a time holds what other processes find for the same work. */
export function coverageTable(measured: readonly Measured[]): string {
  const all = [...ofGroup(measured, 'identical'), ...ofGroup(measured, 'spread')];
  const rows = rowsOf(all).map((row) => {
    const own = ofRow(all, row);
    const groups = [...new Set(own.map(({ cell }) => cell.scenario))].map((id) =>
      estimatesOf(ofScenario(own, id)),
    );
    const shares = groups.map(coverage);
    const total = { part: sum(shares.map(({ part }) => part)), whole: sum(shares.map(({ whole }) => whole)) };
    const factors = groups.filter((group) => group.length > 1).map(understatement);
    return [row.title, String(total.whole), shareText(total), factorText(factors)];
  });
  return tableText(['interval holds the mean of the others', 'n', 'covered', 'spread ÷ said'], rows);
}

const estimatesOf = (measured: readonly Measured[]): Estimate[] =>
  measured.flatMap(({ figures: { cases } }) => {
    const { time, interval } = cases[0];
    return interval ? [{ time, interval }] : [];
  });

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const factorText = (factors: readonly number[]) =>
  factors.length === 0 ? '–' : `${geometricMean(factors).toFixed(1)} ×`;
