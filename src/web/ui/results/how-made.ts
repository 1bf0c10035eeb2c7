import { countText, durationText } from '../../../lab/model/quantity-text.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import type { CaseSummary, Relative } from '../../../lab/model/summary.ts';
import { leastSection } from '../../../lab/measure/section-length.ts';
import { counted } from '../../../lab/words/counted.ts';
import { equivalenceMargin, relativeText } from '../../../lab/words/relative-text.ts';
import type { ResultRow } from './result-rows.ts';
import { timeText } from './results-text.ts';

export type HowFact = readonly [name: string, value: string];
/** A figure, and all that went into it. */
export type HowMade = { title: string; figure: string; facts: HowFact[] };

/** From so many workers on, the outer fifths are left out. Runs of before that did not name their workers. */
const trimmedFrom = 8;

/** How the figures of a row came to be: its time, and its comparison where there is one. */
export function howMade(row: ResultRow, rows: readonly ResultRow[], run: RunRecord): HowMade[] {
  const { summary, relative } = row;
  const baseline = rows.find(({ isBaseline }) => isBaseline);
  if (!summary) return [];
  const time = { title: 'Time per operation', figure: timeText(summary), facts: timeFacts(summary, run) };
  return baseline && relative ? [time, comparison(row, baseline, relative)] : [time];
}

function timeFacts(summary: CaseSummary, { environment: { clockStepMs, isolated } }: RunRecord): HowFact[] {
  const { kept, excluded, replicates } = summary;
  return [
    ...likeEmptyFacts(summary),
    ['Samples', `${counted(kept + excluded.severe, 'timed section')} in ${workersText(replicates.length)}`],
    ...roundFacts(summary),
    ['A sample', sampleText(clockStepMs)],
    ['Clock', `${stepText(clockStepMs)}; ${isolated ? '' : 'not '}cross-origin isolated`],
    ['Warm-up', `${counted(excluded.warmUp, 'section')} before these, in no figure${settlingText(summary)}`],
    ['Empty call', overheadText(summary)],
    ['Outliers', outlierText(summary)],
    ['Estimate', estimateText(summary)],
    ['95 % interval', intervalText(replicates.length, isTrimmed(summary))],
    ['Medians of the workers', replicates.map(durationText).join(', ')],
    ['Percentiles', 'Hyndman and Fan’s definition 7, over all samples of all workers'],
    ['CV', 'coefficient of variation: standard deviation ÷ mean of the samples'],
  ];
}

const likeEmptyFacts = ({ likeEmpty }: CaseSummary): HowFact[] =>
  likeEmpty
    ? [
        [
          'Why no time',
          'Less the empty call, next to nothing is left, or nothing that is shown to be more than none.',
        ],
      ]
    : [];

/** Whether the warm-up was enough. */
function settlingText({ settling }: CaseSummary): string {
  if (!settling) return '';
  const { flat, warming, slowing, unsteady } = settling;
  const kinds: [number, string][] = [
    [flat, 'steady from the first sample on'],
    [warming, 'still becoming faster'],
    [slowing, 'becoming slower'],
    [unsteady, 'without a steady state'],
  ];
  const told = kinds
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${kind} in ${workersText(count)}`);
  return `; these are ${told.join(', ')}`;
}

const workersText = (count: number) => counted(count, 'fresh worker');

const roundFacts = ({ paired }: CaseSummary): HowFact[] =>
  paired ? [['Rounds', `${countText(paired.rounds)}: ${roundText}`]] : [];

const roundText =
  'in each, every case of the same groups and parameters is timed once, and so is an empty call, in random order';

function sampleText(clockStepMs: number | undefined): string {
  const least =
    clockStepMs === undefined ? '' : `, ${durationText(leastSection(clockStepMs))} or longer in all`;
  return `One call or more timed together${least}: elapsed time ÷ calls`;
}

const stepText = (clockStepMs: number | undefined) =>
  clockStepMs === undefined ? 'step not known' : `steps of ${durationText(clockStepMs)}`;

function overheadText({ overhead }: CaseSummary): string {
  return overhead === undefined
    ? 'not measured: the loop’s own cost is in every sample'
    : `${durationText(overhead)} on average, measured in the same rounds, taken off every sample`;
}

const outlierText = ({ excluded: { severe, mild } }: CaseSummary) =>
  `${countText(severe)} severe (beyond 3 interquartile ranges of the quartiles): out of mean and CV, in all else. ` +
  `${countText(mild)} mild (beyond 1.5): in everything. Tukey (1977).`;

const isTrimmed = ({ workers, replicates }: CaseSummary) =>
  workers !== undefined && replicates.length >= trimmedFrom;

function estimateText(summary: CaseSummary): string {
  const trimmed = isTrimmed(summary) ? ', without the 20 % at either end' : '';
  return (
    `Mean of the workers’ medians${trimmed}. A median is interpolated where the clock rounds: ` +
    'mid-median, Ma, Genton and Parzen (2011).'
  );
}

/** The formula, by how many workers went into it. */
function intervalText(workers: number, trimmed: boolean): string {
  if (workers < 2) return 'none: it takes two workers';
  const formula = trimmed
    ? 'Yuen (1974): trimmed mean ± t(h − 1) of 96 % · its standard error, h being the workers left'
    : 'Student: mean ± t(W − 1) · s ÷ √W, W being the workers';
  return `${formula}. From the spread between workers, as samples of one worker depend on each other: Kalibera and Jones (2013).`;
}

function comparison(row: ResultRow, baseline: ResultRow, relative: Relative): HowMade {
  const { text, range } = relativeText(relative);
  return {
    title: `Against ${baseline.key}`,
    figure: range === undefined ? text : `${text}, ${range}`,
    facts: relative.interval ? ratioFacts(row, baseline, relative) : noRatioFacts(relative),
  };
}

const noRatioFacts = ({ ratio }: Relative): HowFact[] => [
  [
    'Why no figure',
    Number.isNaN(ratio)
      ? 'One of the two is not to be told apart from an empty call.'
      : 'A ratio is shown with its interval alone, and that takes two workers that measured both.',
  ],
];

function ratioFacts(
  { lot, summary }: ResultRow,
  baseline: ResultRow,
  { workers = 0, level }: Relative,
): HowFact[] {
  const isBeside = lot === baseline.lot && summary?.paired !== undefined;
  return [
    ['Pairs', `${workersText(workers)} that measured both${isBeside ? roundsOf(summary, baseline) : ''}`],
    ['Ratio', isBeside ? besideText : apartText],
    ['Over workers', workers >= trimmedFrom ? trimmedText : meanText],
    [`${levelText(level)} interval`, intervalText(workers, workers >= trimmedFrom)],
    ['Verdict', verdictText],
    ['Words', directionText],
    ...(level === undefined ? [] : [['Many cases', manyText] as const]),
  ];
}

function roundsOf(summary: CaseSummary | undefined, baseline: ResultRow): string {
  const rounds = Math.min(summary?.paired?.rounds ?? 0, baseline.summary?.paired?.rounds ?? Infinity);
  return `, in ${counted(rounds, 'round')}`;
}

const besideText =
  'Of each round ln(this ÷ baseline); of each worker their mean, after values beyond 6 median deviations are pulled in ' +
  'and the empty call is taken off both. What made a round slow made both slow, and cancels: duet, Bulej et al. (2020).';
const apartText =
  'Not measured in the same rounds, as groups or parameters differ: of each worker ln(this median ÷ that median).';
const trimmedText = 'Mean of these without the 20 % at either end, taken back from logarithms';
const meanText = 'Mean of these, taken back from logarithms';
const verdictText =
  'Slower or faster where the interval leaves out 1, however small the difference. ' +
  `No difference larger than ${equivalenceMargin} where it lies wholly within that of 1. Else not decided.`;
const directionText =
  'n % slower: that much more time for the same work. n % faster: that much more work in the same time.';
const levelText = (level = 0.95) => `${Number((100 * level).toFixed(1))} %`;
const manyText =
  'Intervals of cases measured beside each other are widened by their number, so that in 95 of 100 runs none of them ' +
  'names a direction that is not there: Holm (1979).';
