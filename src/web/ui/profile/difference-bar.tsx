import { Button } from '../primitives/button.tsx';
import type { Compared } from './compared.ts';
import { differenceHeadline, evidenceText } from './difference-words.ts';
import type { Library } from './library.ts';
import type { Study } from './study.ts';
import './difference.css';

type Props = { library: Library; study: Study; compared: Compared };

/** What is compared, what came of it, and what that is worth. */
export function DifferenceBar({ library, study, compared: { name, baseline, difference, changes } }: Props) {
  // The difference is of other functions than the profile.
  const isElsewhere = baseline === undefined && changes.every((told) => told === undefined);
  return (
    <section className="difference-bar" aria-label="Comparison">
      <div className="difference-bar__words">
        <p role="status">
          <strong>{differenceHeadline(difference)}</strong>{' '}
          {baseline ? (
            <>
              The baseline is {name}
              {!name.startsWith(baseline.title) && ` (${baseline.title})`}; boxes and their widths are of what
              is open.
            </>
          ) : (
            <>Told by {name}; boxes and their widths are of what is open.</>
          )}
        </p>
        {isElsewhere && (
          <p role="alert">None of these functions is in the profile that is open: is it of the candidate?</p>
        )}
        <p className="difference-bar__evidence">{evidenceText(difference)}</p>
      </div>
      <div className="difference-bar__acts">
        {baseline && <Button onClick={() => void library.swap()}>Swap the two</Button>}
        <Button onClick={() => study.compare(undefined)}>End the comparison</Button>
      </div>
    </section>
  );
}
