import { measuredWarnings } from '../../words/measured-warnings.ts';
import { caseNamer, entryName } from './case-entries.ts';
import type { CaseEntry } from './case-entries.ts';
import { judgementWords } from './judgement-words.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** What else is to be known of cases: why one was not judged, who accepted it, what makes its figure doubtful. */
export function caseRemarks(entries: readonly CaseEntry[]): Markup | undefined {
  const items = entries.flatMap((entry) =>
    remarksOf(entry).map((remark) => markup`<li><b>${entryName(entry)}</b>: ${remark}</li>`),
  );
  return items.length > 0 ? markup`<h3>Remarks</h3><ul class="remarks">${items}</ul>` : undefined;
}

/** What failed is told in full elsewhere. */
function remarksOf({ run, reported: { judgement, summary } }: CaseEntry): string[] {
  const remarks = judgement.kind === 'failed' ? [] : judgementWords(judgement, caseNamer(run)).remarks;
  return [...remarks, ...(summary ? measuredWarnings(summary) : [])];
}
