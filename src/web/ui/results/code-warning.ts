import type { DeadCode } from '../../../lab/model/dead-code.ts';
import { deadCodeText } from '../dead-code-text.ts';

/** What makes a figure doubtful, and the line of the text where it is about one. */
export type CodeWarning = { line?: number; text: string };

/** What was found in the text of one case. */
export const codeWarning = (found: readonly DeadCode[], name: string): CodeWarning | undefined =>
  together(found.filter(({ caseNames }) => caseNames.includes(name)));

/** What was found in cases whose names are computed: it is not known which of them. */
export const namelessWarning = (found: readonly DeadCode[]): CodeWarning | undefined =>
  together(found.filter(({ caseNames }) => caseNames.length === 0));

/** The first place in words, the others by their lines. */
function together(found: readonly DeadCode[]): CodeWarning | undefined {
  const first = found.at(0);
  if (!first) return undefined;
  const lines = [...new Set(found.map(({ line }) => line))].filter((line) => line !== first.line);
  const also = lines.length === 0 ? '' : ` See also line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}.`;
  return { line: first.line, text: `${deadCodeText(first)}${also}` };
}
