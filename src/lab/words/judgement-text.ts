import type {
  Acknowledgement,
  CaseJudgement,
  Compared,
  Mismatch,
  Opposition,
  Rejection,
} from '../model/judgement.ts';
import { percentText } from '../model/quantity-text.ts';
import { incompleteText } from './broken-run-text.ts';
import { chosenShare } from './chosen-share.ts';
import { comparedWords } from './compared-words.ts';
import { failureSentence } from './failure-text.ts';
import { unfitnessText } from './fitness-text.ts';
import { dayText } from './when-text.ts';

/**
 * What is said of a case of a run, in whole sentences; `caseName` names a case by its index among those of the run itself,
 * as reasons do.
 */
export function judgementText(judgement: CaseJudgement, caseName: (index: number) => string): string {
  switch (judgement.kind) {
    case 'compared':
      return comparedText(judgement);
    case 'new':
      return 'There is no baseline to compare it with.';
    case 'not-comparable':
      return `Not compared, as the two were made in different places. ${judgement.mismatches.map(mismatchText).join('; ')}.`;
    case 'rejected':
      return judgement.reasons.map((reason) => rejectionText(reason, caseName)).join(' ');
    case 'failed':
      return failureSentence(judgement.failure, judgement.of);
  }
}

const mismatchText = ({ field, baseline, candidate }: Mismatch) =>
  `${field}: ${baseline} in the baseline, ${candidate} here`;

/** Why a measurement is not to be judged by, and what to do about it. */
export function rejectionText(reason: Rejection, caseName: (index: number) => string): string {
  if (reason.code === 'incomplete') return incompleteText;
  if (reason.code === 'cv-above') {
    return `Its workers differ by ${percentText(reason.cv)} (coefficient of variation of their medians), where ${chosenShare(reason.most)} is allowed. End other programs, or allow more.`;
  }
  return unfitnessText(reason, caseName);
}

function comparedText(compared: Compared): string {
  const { acknowledged, opposition } = compared;
  const { sentence } = oppositionTexts[opposition];
  return [
    ratioText(compared),
    ...(compared.verdict === 'slower' ? weightTexts(compared) : []),
    ...(sentence === undefined ? [] : [sentence]),
    ...(acknowledged ? [acknowledgementText(acknowledged)] : []),
  ].join(' ');
}

/** `Accepted until 2026-12-24: a better hash costs more.` */
export const acknowledgementText = ({ reason, until }: Acknowledgement): string =>
  `Accepted until ${dayText(until)}: ${reason}`;

/** How the two sides were measured: in a few words, and in a sentence where that is the weaker way. */
export const oppositionTexts: Readonly<Record<Opposition, { brief: string; sentence?: string }>> = {
  'side-by-side': { brief: 'measured side by side' },
  apart: { brief: 'measured apart', sentence: 'The baseline was measured in a run of its own.' },
  history: {
    brief: 'against several past runs',
    sentence: 'The baseline is what several kept runs have in common.',
  },
};

function ratioText(compared: Compared): string {
  const { relative, verdict, margin } = compared;
  if (Number.isNaN(relative.ratio)) {
    return 'Not compared: it or its baseline is not to be told apart from an empty call.';
  }
  if (!relative.interval) return 'No verdict: for an interval more workers are needed.';
  const { text, range = '', inTimes } = comparedWords(compared);
  if (verdict === 'equivalent') {
    return `No difference from the baseline larger than ${chosenShare(margin)} (${range}).`;
  }
  if (verdict === 'inconclusive') {
    return `Whether it is faster or slower than the baseline is not decided (${range}).`;
  }
  const verb = inTimes && verdict === 'slower' ? 'takes' : 'is';
  return `It ${verb} ${text} ${inTimes ? 'as' : 'than'} the baseline (${range}).`;
}

/** Of a slower case: what makes it a regression, or none. */
function weightTexts({ relative, margin, confirmed }: Compared): string[] {
  const passes = relative.interval && relative.interval.low <= 1 + margin;
  return [
    ...(passes ? [`A difference of ${chosenShare(margin)} passes.`] : []),
    ...(confirmed === true ? ['A rerun said so too.'] : []),
    ...(confirmed === false ? ['A rerun did not say so.'] : []),
  ];
}
