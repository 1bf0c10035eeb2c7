import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { CollectionsView } from './collections-view.tsx';
import { differenceHeadline, evidenceText } from './difference-words.ts';
import { DifferenceTable } from './difference-table.tsx';
import type { Library } from './library.ts';
import type { Told } from './told.ts';
import './difference.css';

type Props = { lab: Lab; library: Library; told: Told };

/** What a file of the lab tells that is no profile. */
export function ToldView({ lab, library, told }: Props) {
  return (
    <>
      <div className="study-head">
        <h1 className="study-head__name">{told.name}</h1>
        <Button onClick={library.dismissTold}>Close</Button>
      </div>
      {'difference' in told ? (
        <>
          <p role="status">
            <strong>{differenceHeadline(told.difference)}</strong> Of {told.difference.title}.
          </p>
          <p>{evidenceText(told.difference)}</p>
          <p>
            No stacks are in this file: open a profile of the candidate beside it, and its flame graph takes
            these colours.
          </p>
          <DifferenceTable difference={told.difference} />
        </>
      ) : (
        <CollectionsView frames={lab.frames} collected={told.collected} />
      )}
    </>
  );
}
