import type { RunRecord } from '../model/run.ts';
import { failureSentence } from './failure-text.ts';

/** Of a run of which nothing says why it has no end, and of its cases. */
export const incompleteText = 'The run did not come to its end. Run it again.';

/** Why a run did not come to its end, and what to do about it; undefined where it did. */
export function brokenRunText({
  status,
  failure,
}: Pick<RunRecord, 'status' | 'failure'>): string | undefined {
  if (failure) return failureSentence(failure);
  return status === 'complete' ? undefined : incompleteText;
}
