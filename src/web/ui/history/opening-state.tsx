import type { Result } from '../../../lab/model/result.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { routeHash } from '../route.ts';

type Props = { opened: Result<unknown> | undefined; onRetry: () => void };

/** Stands where runs will be: while they are read, or when they cannot be. */
export function OpeningState({ opened, onRetry }: Props) {
  if (opened?.ok !== false) {
    return (
      <>
        <h1 className="visually-hidden">History</h1>
        <p role="status">Reading samples from this device…</p>
      </>
    );
  }
  const { what, fix } = failureText(opened.failure);
  const ways = (
    <div className="run-screen__actions">
      <Button onClick={onRetry}>Try again</Button>
      <a className="button" href={routeHash({ screen: 'history' })}>
        All runs
      </a>
    </div>
  );
  return (
    <>
      <h1 className="visually-hidden">History</h1>
      <EmptyState title={what} action={ways}>
        {fix}
      </EmptyState>
    </>
  );
}
