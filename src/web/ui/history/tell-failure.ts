import type { Failure } from '../../../lab/model/failure.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import type { Toasts } from '../toasts.ts';

/** Says what went wrong and what to do, until it is dismissed. */
export function tellFailure(toasts: Toasts, failure: Failure): void {
  const { what, fix } = failureText(failure);
  toasts.show(`${what} ${fix}`, { kind: 'bad' });
}
