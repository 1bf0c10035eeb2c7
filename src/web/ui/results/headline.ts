import type { CaseSummary } from '../../../lab/model/summary.ts';
import { counted } from '../../../lab/words/counted.ts';
import { estimateText } from '../../../lab/words/estimate-text.ts';
import { quoted, verdictSentence } from '../../../lab/words/verdict-sentence.ts';
import type { VerdictSentence } from '../../../lab/words/verdict-sentence.ts';
import { fastestCases } from './fastest-cases.ts';
import type { ResultRow } from './result-rows.ts';

export type HeadlineLine = Omit<VerdictSentence, 'verdict'> & {
  verdict: VerdictSentence['verdict'] | 'fastest';
};

/** What a run came to, before any table: `more` comparisons are in the table alone. */
export type Headline = { lines: HeadlineLine[]; more: number; isUndecided: boolean };

type Timed = ResultRow & { summary: CaseSummary };

/** Lines of either kind; who wants more reads the table. */
export const mostLines = 6;
/** With more cases beside each other than this, comparing all pairs takes too long for a frame. */
const mostPaired = 40;
const mostNamed = 3;

/**
 * The run in sentences: the fastest of each lot of three or more, then every case against the baseline. Cases of the
 * baseline's lot alone, where it has others: to be smaller is no merit of a case with smaller input. Cases that failed
 * are left out, whatever they had measured before.
 */
export function headline(rows: readonly ResultRow[]): Headline {
  const timed = rows.filter((row): row is Timed => row.summary !== undefined && !row.failure);
  const baseline = timed.find(({ isBaseline }) => isBaseline);
  const compared = baseline ? comparable(timed, baseline) : [];
  const sentences = baseline && timed.length > 1 ? comparisons(compared, baseline) : timed.map(alone);
  const told = baseline?.summary.likeEmpty ? undefined : baseline?.lot;
  const fastest = fastestLines(timed, told);
  return {
    lines: [...fastest.slice(0, mostLines), ...sentences.slice(0, mostLines)],
    more: Math.max(0, sentences.length - mostLines),
    isUndecided: sentences.some(({ verdict }) => verdict === 'inconclusive'),
  };
}

function comparable(timed: readonly Timed[], baseline: Timed): Timed[] {
  const others = timed.filter((row) => row !== baseline);
  const beside = others.filter(({ lot }) => lot === baseline.lot);
  return beside.length > 0 ? beside : others;
}

function comparisons(compared: readonly Timed[], baseline: Timed): HeadlineLine[] {
  if (baseline.summary.likeEmpty) {
    return [likeEmptyLine(baseline, ': choose another baseline to compare with')];
  }
  return compared.map((row) => {
    if (row.summary.likeEmpty || !row.relative) return likeEmptyLine(row);
    const isBeside = row.lot === baseline.lot;
    const [candidate, against] = isBeside ? [row.shortName, baseline.shortName] : [row.key, baseline.key];
    return verdictSentence(candidate, against, row.relative);
  });
}

const likeEmptyLine = ({ name }: ResultRow, more = ''): HeadlineLine => ({
  verdict: 'unresolved',
  what: `${quoted(name)} is not to be told apart from an empty call${more}`,
});

/** Where nothing is compared, its time. */
function alone(row: Timed): HeadlineLine {
  const { estimate, interval, likeEmpty } = row.summary;
  if (likeEmpty) return likeEmptyLine(row);
  const { value, unit, range } = estimateText(estimate, interval);
  const what = `${quoted(row.name)} takes ${value}\u00a0${unit}`;
  return { verdict: 'unresolved', what, ...(range !== undefined && { range: `${range}\u00a0${unit}` }) };
}

/** A lot of two needs no such line where its one comparison is told anyway. */
function fastestLines(timed: readonly Timed[], told: number | undefined): HeadlineLine[] {
  const byLot = Map.groupBy(
    timed.filter(({ summary }) => !summary.likeEmpty),
    ({ lot }) => lot,
  );
  return [...byLot].flatMap(([lot, cases]) =>
    cases.length > (lot === told ? 2 : 1) && cases.length <= mostPaired ? [fastestLine(cases)] : [],
  );
}

function fastestLine(cases: readonly Timed[]): HeadlineLine {
  const [{ place }] = cases;
  const names = fastestCases(cases).map(({ shortName }) => quoted(shortName));
  const where = place === '' ? '' : ` of ${place}`;
  if (names.length === cases.length) {
    const none = names.length === 2 ? 'neither of the two' : `none of the ${names.length}`;
    return { verdict: 'unresolved', what: `Fastest${where}: ${none} is shown to be` };
  }
  const what = `Fastest${where}: ${orText(names)}`;
  return { verdict: 'fastest', what, ...(names.length > 1 && { range: 'not told apart' }) };
}

function orText(names: readonly string[]): string {
  if (names.length === 1) return names[0];
  const shown = names.slice(0, mostNamed);
  const rest = names.length - shown.length;
  const last = rest > 0 ? counted(rest, 'other') : shown[shown.length - 1];
  return `${(rest > 0 ? shown : shown.slice(0, -1)).join(', ')} or ${last}`;
}
