import type { ReportedCase, ReportedRun } from '../model/report.ts';
import { visible } from '../model/visible.ts';
import { judgementText } from '../words/judgement-text.ts';
import { caseName } from './case-name.ts';

/** What is said of a case, in sentences on one line. */
export const judgementSentence = (of: ReportedRun, { judgement }: ReportedCase): string =>
  visible(judgementText(judgement, caseName(of)));
