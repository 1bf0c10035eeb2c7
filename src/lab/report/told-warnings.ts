import type { CaseSummary } from '../model/summary.ts';
import { measuredWarnings } from '../words/measured-warnings.ts';
import { toldTime } from './told-time.ts';

/** What makes a time doubtful; nothing where there is none to tell, as it would be told here. */
export const toldWarnings = (summary: CaseSummary | undefined): string[] =>
  summary && toldTime(summary) ? measuredWarnings(summary) : [];
