import { quantile } from '../../src/lab/stats/quantile.ts';
import { tableText } from '../bench/table-text.ts';
import { fraction, ofText, shareOf, shareText, type Share } from '../peers/tables/share.ts';
import type { DiffTry } from './diff-try.ts';

/** Of comparisons of the same, coloured; of a function with a tenth more, found, and found alone. */
const wanted = { coloured: 0.05, found: 0.9, alone: 0.8 };

type Rule = 'coloured' | 'moved';

/** What came of all tries, beside what the rule "its share moved by more than 5 %" says of the same recordings. */
export function diffReport(tries: readonly DiffTry[]): { text: string; holds: boolean } {
  const same = tries.filter(({ isPlanted }) => !isPlanted);
  const planted = tries.filter(({ isPlanted }) => isPlanted);
  const figures = (rule: Rule) => ({
    coloured: shareOf(same, (one) => one[rule].length > 0),
    functions: {
      part: same.reduce((sum, one) => sum + one[rule].length, 0),
      whole: same.reduce((sum, one) => sum + one.functions, 0),
    },
    found: shareOf(planted, (one) => one[rule].includes(one.planted)),
    alone: shareOf(planted, (one) => one[rule].join() === one.planted),
  });
  const [ours, naive] = [figures('coloured'), figures('moved')];
  const met = {
    coloured: fraction(ours.coloured) <= wanted.coloured,
    found: fraction(ours.found) >= wanted.found,
    alone: fraction(ours.alone) >= wanted.alone,
  };
  const rows = [
    ['the same: any function coloured', '≤ 5 %', ...told(ours.coloured, naive.coloured), yes(met.coloured)],
    ['the same: functions coloured', '', ...told(ours.functions, naive.functions), ''],
    ['a tenth more: found', '≥ 90 %', ...told(ours.found, naive.found), yes(met.found)],
    ['a tenth more: found alone', '≥ 80 %', ...told(ours.alone, naive.alone), yes(met.alone)],
  ];
  const text = [
    tableText(['two versions', 'wanted', 'seen', 'share moved > 5 %', 'met'], rows),
    '',
    `a try takes ${(quantileOf(tries, ({ wallMs }) => wallMs) / 1_000).toFixed(1)} s; the planted tenth is told as ` +
      `${(100 * quantileOf(planted, ({ change = NaN }) => change)).toFixed(1)} % (medians)`,
  ].join('\n');
  return { text, holds: met.coloured && met.found && met.alone };
}

const told = (...shares: readonly Share[]) => shares.map((share) => `${shareText(share)} (${ofText(share)})`);
const yes = (isMet: boolean) => (isMet ? 'yes' : 'no');

function quantileOf(tries: readonly DiffTry[], value: (one: DiffTry) => number) {
  const values = Float64Array.from(tries, value).filter((one) => !Number.isNaN(one));
  return values.length === 0 ? NaN : quantile(values.sort(), 0.5);
}
