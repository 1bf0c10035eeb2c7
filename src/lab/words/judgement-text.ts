import type { CaseJudgement, Compared, Mismatch, Opposition, Rejection } from '../model/judgement.ts';
import { percentText } from '../model/quantity-text.ts';
import type { EpochMilliseconds, Ratio } from '../model/units.ts';
import { failureText } from './failure-text.ts';
import { unfitnessText } from './fitness-text.ts';
import { relativeText } from './relative-text.ts';

/** What is said of a case of a run, in whole sentences; `caseName` names a case of the run by its index. */
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
    case 'failed': {
      const { what, fix, line } = failureText(judgement.failure);
      return `${line === undefined ? '' : `Line ${line}: `}${what} ${fix}`;
    }
  }
}

const mismatchText = ({ field, baseline, candidate }: Mismatch) =>
  `${field}: ${baseline} in the baseline, ${candidate} here`;

/** Why a measurement is not to be judged by, and what to do about it. */
export function rejectionText(reason: Rejection, caseName: (index: number) => string): string {
  if (reason.code === 'incomplete') return 'The run did not come to its end. Run it again.';
  if (reason.code === 'cv-above') {
    return `Its workers differ by ${percentText(reason.cv)} (coefficient of variation of their medians), where ${percentText(reason.most)} is allowed. End other programs, or allow more.`;
  }
  return unfitnessText(reason, caseName);
}

function comparedText(compared: Compared): string {
  const { acknowledged, opposition } = compared;
  return [
    ratioText(compared),
    ...(compared.verdict === 'slower' ? weightTexts(compared) : []),
    ...oppositionTexts[opposition],
    ...(acknowledged ? [`Accepted until ${dayText(acknowledged.until)}: ${acknowledged.reason}`] : []),
  ].join(' ');
}

const oppositionTexts: Record<Opposition, readonly string[]> = {
  'side-by-side': [],
  apart: ['The baseline was measured in a run of its own.'],
  history: ['The baseline is what several kept runs have in common.'],
};

function ratioText({ relative, verdict, margin }: Compared): string {
  if (Number.isNaN(relative.ratio)) {
    return 'Not compared: it or its baseline is not to be told apart from an empty call.';
  }
  if (!relative.interval) return 'No verdict: for an interval more workers are needed.';
  const { text, range = '', inTimes } = relativeText({ ...relative, verdict });
  if (verdict === 'equivalent') {
    return `No difference from the baseline larger than ${marginText(margin)} (${range}).`;
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
    ...(passes ? [`A difference of ${marginText(margin)} passes.`] : []),
    ...(confirmed === true ? ['A rerun said so too.'] : []),
    ...(confirmed === false ? ['A rerun did not say so.'] : []),
  ];
}

const marginText = (margin: Ratio) => `${Number((100 * margin).toPrecision(3))}\u00a0%`;

const dayText = (at: EpochMilliseconds) => new Date(at).toISOString().slice(0, 10);
