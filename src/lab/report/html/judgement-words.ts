import type { CaseJudgement, Compared } from '../../model/judgement.ts';
import { verdictCode } from '../../model/verdict-code.ts';
import { chosenShare } from '../../words/chosen-share.ts';
import { comparedWords } from '../../words/compared-words.ts';
import { excuse, verdictWord } from '../../words/judgement-brief.ts';
import { oppositionTexts } from '../../words/judgement-text.ts';
import type { RelativeWords } from '../../words/relative-text.ts';

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
};

type Mark = Pick<JudgementWords, 'tone' | 'sign'>;

const comparedMarks: Readonly<Record<RelativeWords['verdict'], Mark>> = {
  slower: { tone: 'bad', sign: '▲' },
  faster: { tone: 'good', sign: '▼' },
  equivalent: { tone: 'even', sign: '=' },
  inconclusive: { tone: 'open', sign: '?' },
  unresolved: { tone: 'open', sign: '?' },
};

const marks: Readonly<Record<Exclude<CaseJudgement['kind'], 'compared'>, Mark>> = {
  new: { tone: 'open', sign: '+' },
  'not-comparable': { tone: 'off', sign: '≠' },
  rejected: { tone: 'off', sign: '!' },
  failed: { tone: 'bad', sign: '×' },
};

/** What is said of a case, with a sign and a colour. */
export function judgementWords(judgement: CaseJudgement): JudgementWords {
  if (judgement.kind === 'compared') return wordsOf(judgement);
  const why = judgement.kind === 'new' ? ': no baseline' : '';
  return { ...marks[judgement.kind], text: `${verdictWord(verdictCode(judgement))}${why}` };
}

function wordsOf(compared: Compared): JudgementWords {
  const { relative, opposition, confirmed } = compared;
  const { text, range, verdict } = comparedWords(compared);
  const why = excuse(compared);
  const told = [text, ...(confirmed ? ['confirmed by a rerun'] : []), ...(why === undefined ? [] : [why])];
  const level = relative.level === undefined ? [] : [`interval of ${chosenShare(relative.level)}`];
  return {
    ...comparedMarks[verdict],
    text: told.join(', '),
    ...(range !== undefined && { range, setting: [...level, oppositionTexts[opposition].brief].join(', ') }),
  };
}
