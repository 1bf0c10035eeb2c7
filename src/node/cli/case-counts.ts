import type { ReportedRun } from '../../lab/model/report.ts';
import { spanText } from '../../lab/model/quantity-text.ts';
import { counted } from '../../lab/words/counted.ts';
import { verdictCounts } from '../../lab/words/verdict-counts.ts';

/** `7 cases: 2 slower, 5 equivalent, in 4 s`. */
export function caseCounts({ cases, wallMs }: ReportedRun): string {
  const counts = verdictCounts(cases);
  return `${counted(cases.length, 'case')}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}, in ${spanText(wallMs)}`;
}
