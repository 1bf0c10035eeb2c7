import type { CaseJudgement, Compared, Opposition, Rejection } from '../../model/judgement.ts';
import type { Ratio } from '../../model/units.ts';
import { failureText } from '../../words/failure-text.ts';
import { unfitnessText } from '../../words/fitness-text.ts';
import { relativeText } from '../../words/relative-text.ts';
import type { RelativeWords } from '../../words/relative-text.ts';
import { roughPercent } from '../../words/rough-percent.ts';
import { whenText } from './when-text.ts';

/** How a judgement is coloured; the sign and the words say the same. */
export type Tone = 'bad' | 'good' | 'even' | 'open' | 'off';

/** A judgement in words. */
export type JudgementWords = {
  tone: Tone;
  sign: string;
  text: string;
  /** Between which limits it holds. */
  range?: string;
  /** How the two sides were measured. */
  setting?: string;
  remarks: string[];
};

const marks: Record<RelativeWords['verdict'], Pick<JudgementWords, 'tone' | 'sign'>> = {
  slower: { tone: 'bad', sign: '▲' },
  faster: { tone: 'good', sign: '▼' },
  equivalent: { tone: 'even', sign: '=' },
  inconclusive: { tone: 'open', sign: '?' },
  unresolved: { tone: 'open', sign: '?' },
};

const oppositions: Record<Opposition, string> = {
  'side-by-side': 'measured side by side',
  apart: 'measured apart',
  history: 'against several past runs',
};

/** What is said of a case. `caseName`: of the run's cases by index, as reasons name them. */
export function judgementWords(
  judgement: CaseJudgement,
  caseName: (index: number) => string,
): JudgementWords {
  switch (judgement.kind) {
    case 'compared':
      return comparedWords(judgement);
    case 'new':
      return { tone: 'open', sign: '+', text: 'new: no baseline', remarks: [] };
    case 'not-comparable':
      return {
        tone: 'off',
        sign: '≠',
        text: 'not comparable',
        remarks: judgement.mismatches.map(mismatchText),
      };
    case 'rejected': {
      const remarks = judgement.reasons.map((reason) => rejectionText(reason, caseName));
      return { tone: 'off', sign: '!', text: 'rejected', remarks };
    }
    case 'failed':
      return { tone: 'bad', sign: '×', text: 'failed', remarks: [failureText(judgement.failure).what] };
  }
}

/** `2 %` of 0.02: a margin or a level, which somebody chose. */
const chosenShare = (share: Ratio): string => `${Number((100 * share).toPrecision(3))}\u00a0%`;

function comparedWords(compared: Compared): JudgementWords {
  const { relative, verdict, margin, opposition, confirmed, acknowledged } = compared;
  const { text, range, verdict: said } = relativeText({ ...relative, verdict });
  const confirmation = confirmed ? 'confirmed by a rerun' : 'not found again by a rerun';
  const told = [
    said === 'equivalent' ? `no difference larger than ${chosenShare(margin)}` : text,
    ...(confirmed === undefined ? [] : [confirmation]),
    ...(acknowledged ? ['acknowledged'] : []),
  ];
  const level = relative.level === undefined ? [] : [`interval of ${chosenShare(relative.level)}`];
  return {
    ...marks[said],
    text: told.join(', '),
    ...(range !== undefined && { range, setting: [...level, oppositions[opposition]].join(', ') }),
    remarks: acknowledged
      ? [`Acknowledged until ${whenText(acknowledged.until)}: ${acknowledged.reason}`]
      : [],
  };
}

type Mismatch = Extract<CaseJudgement, { kind: 'not-comparable' }>['mismatches'][number];

const mismatchText = ({ field, baseline, candidate }: Mismatch) =>
  `The environments differ in ${field}: ${baseline} of the baseline, ${candidate} here.`;

function rejectionText(reason: Rejection, caseName: (index: number) => string): string {
  if (reason.code === 'incomplete') return 'The run did not come to its end.';
  if (reason.code !== 'cv-above') return unfitnessText(reason, caseName);
  return `Its workers differ by ${roughPercent(reason.cv)} (coefficient of variation of their medians); no more than ${chosenShare(reason.most)} was allowed.`;
}
