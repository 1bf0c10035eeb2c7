import { bytesText } from '../../../lab/model/quantity-text.ts';
import { Button } from '../primitives/button.tsx';
import { Panel } from '../primitives/panel.tsx';
import { isTold } from './is-told.ts';
import type { Library, LibraryView } from './library.ts';
import './difference.css';

type Props = { library: Library; view: LibraryView };

/** Files that were given together: one is looked at, any other may be opened in its place or compared with it. */
export function GivenFiles({ library, view: { given, opened } }: Props) {
  return (
    <Panel
      title="Files given together"
      aside={
        <Button look="quiet" onClick={() => library.give([])}>
          Put the list away
        </Button>
      }
    >
      <ul className="recordings" aria-label="Files given together">
        {given.map((file, nth) => (
          <li className="recordings__one" key={nth}>
            <span className="recordings__name">
              {file.name}
              <span className="recordings__facts">
                {bytesText(file.size)}
                {file.name === opened?.name && ', open'}
              </span>
            </span>
            <Button aria-label={`Open ${file.name}`} onClick={() => void library.open(file)}>
              Open
            </Button>
            {opened && file.name !== opened.name && !isTold(file) && (
              <Button
                aria-label={`Compare with it: ${file.name}`}
                onClick={() => void library.compareWith(file)}
              >
                Compare with it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
