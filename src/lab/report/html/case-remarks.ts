import type { CaseJudgement } from '../../model/judgement.ts';
import { acknowledgementText, judgementText, rejectionText } from '../../words/judgement-text.ts';
import { caseName } from '../case-name.ts';
import { toldWarnings } from '../told-warnings.ts';
import { entryName } from './case-entries.ts';
import type { CaseEntry } from './case-entries.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** What else is to be known of cases: why one was not judged, who accepted it, what makes its figure doubtful. */
export function caseRemarks(entries: readonly CaseEntry[]): Markup | undefined {
  const items = entries.flatMap((entry) =>
    remarksOf(entry).map((remark) => markup`<li><b>${entryName(entry)}</b>: ${remark}</li>`),
  );
  return items.length > 0 ? markup`<h3>Remarks</h3><ul class="remarks">${items}</ul>` : undefined;
}

const remarksOf = ({ of, reported: { judgement, summary } }: CaseEntry): string[] => [
  ...judgementRemarks(judgement, caseName(of)),
  ...toldWarnings(summary),
];

/** What failed is told in full elsewhere. */
function judgementRemarks(judgement: CaseJudgement, nameOf: (index: number) => string): string[] {
  switch (judgement.kind) {
    case 'compared':
      return judgement.acknowledged ? [acknowledgementText(judgement.acknowledged)] : [];
    case 'not-comparable':
      return [judgementText(judgement, nameOf)];
    case 'rejected':
      return judgement.reasons.map((reason) => rejectionText(reason, nameOf));
    case 'new':
    case 'failed':
      return [];
  }
}
