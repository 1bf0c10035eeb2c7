import type { CaseJudgement } from '../../model/judgement.ts';
import { exitCodes } from '../../model/report.ts';
import type { Report } from '../../model/report.ts';
import { countText } from '../../model/quantity-text.ts';

const meanings: Record<Report['outcome'], string> = {
  pass: 'Passed: no regression was found.',
  regression: 'Failed: a case has become slower than its baseline.',
  rejected: 'Not judged: the conditions were too bad for the figures to be used.',
  failed: 'Failed: not every benchmark could be measured.',
  'not-comparable': 'Not judged: nothing was measured that can be compared with its baseline.',
};

/** What the command came to, and with which exit code. */
export const outcomeSentence = ({ outcome }: Report): string =>
  `${meanings[outcome]} Exit code ${exitCodes[outcome]}.`;

const names = [
  'slower',
  'faster',
  'equivalent',
  'inconclusive',
  'new',
  'not comparable',
  'rejected',
  'failed',
] as const;
type Name = (typeof names)[number];

/** `2 slower`, `1 new`: how many cases there are of each verdict, without those of which there are none. */
export function verdictCounts({ runs }: Report): string[] {
  const found = runs.flatMap(({ cases }) => cases.map(({ judgement }) => nameOf(judgement)));
  const counts = names.map((name) => ({ name, count: found.filter((each) => each === name).length }));
  return counts.filter(({ count }) => count > 0).map(({ name, count }) => `${countText(count)} ${name}`);
}

function nameOf(judgement: CaseJudgement): Name {
  if (judgement.kind === 'compared') return judgement.verdict;
  return judgement.kind === 'not-comparable' ? 'not comparable' : judgement.kind;
}
