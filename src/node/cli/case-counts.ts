import type { ReportedCase, ReportedRun } from '../../lab/model/report.ts';
import { spanText } from '../../lab/model/quantity-text.ts';
import { counted } from '../../lab/words/counted.ts';

/** `7 cases: 2 slower, 5 equivalent, in 4 s`. */
export function caseCounts({ cases, wallMs }: ReportedRun): string {
  const counts = new Map<string, number>();
  for (const each of cases) counts.set(wordOf(each), (counts.get(wordOf(each)) ?? 0) + 1);
  const parts = Array.from(counts, ([word, count]) => `${count} ${word}`);
  return `${counted(cases.length, 'case')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}, in ${spanText(wallMs)}`;
}

function wordOf({ judgement }: ReportedCase): string {
  if (judgement.kind === 'new') return 'measured';
  if (judgement.kind === 'compared') return judgement.verdict;
  return judgement.kind === 'not-comparable' ? 'not comparable' : judgement.kind;
}
