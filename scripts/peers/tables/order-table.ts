import type { Ratio } from '../../../src/lab/model/units.ts';
import { mean } from '../../../src/lab/stats/mean.ts';
import { standardDeviation } from '../../../src/lab/stats/standard-deviation.ts';
import { tableText } from '../../bench/table-text.ts';
import type { Measured } from '../results-file.ts';
import { identical } from '../sources/identical.ts';
import { changeText } from './change-text.ts';
import { comparisons, ofGroup, ofRow, ofScenario, rowsOf } from './select.ts';

/** What being registered second does to identical code. */
export type OrderBias = {
  n: number;
  /** Second ÷ first, the geometric mean. */
  ratio: Ratio;
  /** Standard errors the mean of the logarithms lies from none. */
  z: number;
};

/** Nothing for fewer than two ratios. */
export function orderBias(ratios: readonly Ratio[]): OrderBias | undefined {
  const logs = ratios.map(Math.log);
  if (logs.length < 2) return undefined;
  const [shift, error] = [mean(logs), standardDeviation(logs) / Math.sqrt(logs.length)];
  return { n: logs.length, ratio: Math.exp(shift), z: shift === 0 ? 0 : shift / error };
}

/** By kind and over all: how much longer the second of two identical cases takes, with its z. */
export function orderTable(measured: readonly Measured[]): string {
  const all = ofGroup(measured, 'identical');
  const rows = rowsOf(all, { withTotals: true }).map((row) => {
    const own = ofRow(all, row);
    return [row.title, ...identical.map(({ id }) => biasText(ofScenario(own, id))), biasText(own)];
  });
  return tableText(['second ÷ first (z)', ...identical.map(({ id }) => id), 'all'], rows);
}

function biasText(measured: readonly Measured[]): string {
  const bias = orderBias(comparisons(measured).map(({ ratio }) => ratio));
  return bias ? `${changeText(bias.ratio)} (${bias.z.toFixed(1)})` : '–';
}
