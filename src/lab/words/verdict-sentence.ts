import type { Relative } from '../model/summary.ts';
import { relativeText } from './relative-text.ts';
import type { RelativeWords } from './relative-text.ts';

/** What is said of two cases, and between which limits it holds; with a comma between them, a sentence. */
export type VerdictSentence = { verdict: RelativeWords['verdict']; what: string; range?: string };

/** `“B” is 3.1 % slower than “A”`, and the interval beside it. */
export function verdictSentence(candidate: string, baseline: string, relative: Relative): VerdictSentence {
  const { range, ...words } = relativeText(relative);
  const { verdict } = words;
  const what = sentence(quoted(candidate), quoted(baseline), words);
  if (range === undefined) return { verdict, what };
  const hasDirection = verdict === 'slower' || verdict === 'faster';
  return { verdict, what, range: hasDirection ? range : `from ${range}` };
}

/** Names are often words, and would be read as part of the sentence. */
export const quoted = (name: string): string => `“${name}”`;

function sentence(candidate: string, baseline: string, { verdict, text, inTimes }: RelativeWords): string {
  switch (verdict) {
    case 'slower':
      return inTimes
        ? `${candidate} takes ${text} as ${baseline}`
        : `${candidate} is ${text} than ${baseline}`;
    case 'faster':
      return `${candidate} is ${text} ${inTimes ? 'as' : 'than'} ${baseline}`;
    case 'equivalent':
      return `${candidate} and ${baseline} show ${text}`;
    case 'inconclusive':
      return `Whether ${candidate} is faster or slower than ${baseline} is not decided`;
    case 'unresolved':
      return `${candidate} against ${baseline}: ${text}`;
  }
}
