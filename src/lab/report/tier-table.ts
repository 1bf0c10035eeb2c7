import { durationText } from '../model/quantity-text.ts';
import {
  tierRoles,
  type FunctionTiers,
  type GateVerdict,
  type TierReport,
  type TierShares,
} from '../model/tier-report.ts';
import { visible } from '../model/visible.ts';
import { counted } from '../words/counted.ts';
import { fixed } from '../words/fixed.ts';
import {
  functionText,
  gateText,
  peakText,
  shareText,
  tierAdviceText,
  tierNames,
} from '../words/tier-words.ts';
import { textColumns } from './text-columns.ts';

/** So many functions are listed. */
const LISTED = 12;
/** And so many places where code was given up. */
const DEOPTS = 8;

/** In which tiers a case ran, as a table for a terminal: what it is of, its functions, its gate and what to try. */
export function tierTable(about: string, report: TierReport, verdict: GateVerdict): string {
  const { engine, score, peak, functions, shares, deoptimisations, advice } = report;
  const { code, settled, steady } = score.parts;
  const points = [code, settled, steady].map((part) => `${fixed(part.points, 1)} of ${part.most}`);
  const head = ['', 'time', ...tierRoles.map((role) => tierNames[engine][role]), 'deopts'];
  const all = rowOf('all', shareText(1), shares, deoptimisations);
  const rows = functions.slice(0, LISTED).map(functionRow);
  return [
    `${visible(about)}: ${durationText(report.ms)} in functions, top tier ${peakText(peak)}`,
    ...aligned([head, all, ...rows]).map((line) => `  ${line}`),
    `  score ${fixed(score.score, 1)} of 100: code ${points[0]}, settled ${points[1]}, steady ${points[2]}`,
    ...functions.flatMap(deoptLines).slice(0, DEOPTS),
    ...advice.map((each) => `  ${visible(tierAdviceText(each, engine))}`),
    `  ${gateText(verdict)}`,
    '',
  ].join('\n');
}

const functionRow = (each: FunctionTiers) =>
  rowOf(visible(functionText(each)), shareText(each.share), each.shares, deoptsOf(each));

const deoptLines = (each: FunctionTiers): string[] =>
  each.deoptimisations.map(({ reason, line, column, count }) => {
    const said = `given up ${counted(count, 'time')}: ${functionText(each)}, at ${line}:${column}, “${reason}”`;
    return `  ${visible(said)}`;
  });

const deoptsOf = ({ deoptimisations }: FunctionTiers) =>
  deoptimisations.reduce((sum, { count }) => sum + count, 0);

const rowOf = (name: string, share: string, shares: TierShares, deopts: number): string[] => [
  name,
  share,
  ...tierRoles.map((role) => shareText(shares[role])),
  String(deopts),
];

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, nth) => Math.max(...rows.map((row) => textColumns(row[nth]))));
  return rows.map((row) =>
    row
      .map((cell, nth) => {
        const space = ' '.repeat(widths[nth] - textColumns(cell));
        return nth === 0 ? cell + space : space + cell;
      })
      .join('  '),
  );
}
