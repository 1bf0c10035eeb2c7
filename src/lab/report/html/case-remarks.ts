import type { CaseJudgement } from '../../model/judgement.ts';
import { acknowledgementText, judgementText, rejectionText } from '../../words/judgement-text.ts';
import { caseName } from '../case-name.ts';
import { memorySentences } from '../../words/memory-text.ts';
import { memoryOf } from '../memory-of.ts';
import { toldWarnings } from '../told-warnings.ts';
import { entryName } from './case-entries.ts';
import type { CaseEntry } from './case-entries.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** What else is to be known of cases: why one was not judged, who accepted it, what makes its figure doubtful, what it allocates. */
export function caseRemarks(entries: readonly CaseEntry[]): Markup | undefined {
  const items = entries.flatMap((entry) =>
    remarksOf(entry).map((remark) => markup`<li><b>${entryName(entry)}</b>: ${remark}</li>`),
  );
  return items.length > 0 ? markup`<h3>Remarks</h3><ul class="remarks">${items}</ul>` : undefined;
}

function remarksOf({ of, reported }: CaseEntry): string[] {
  const { judgement, summary } = reported;
  const memory = memoryOf(of, reported);
  return [
    ...judgementRemarks(judgement, caseName(of)),
    ...toldWarnings(summary),
    ...(memory ? memorySentences(memory) : []),
  ];
}

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
