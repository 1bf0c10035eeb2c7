import { lazy, Suspense, use } from 'react';
import { bytesText } from '../../../lab/model/quantity-text.ts';
import { DropZone } from '../history/drop-zone.tsx';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import type { Route } from '../route.ts';
import { useView } from '../use-view.ts';
import type { Library, LibraryView } from './library.ts';
import { openProfile } from './open-profile.ts';
import { StudyView } from './study-view.tsx';
import './profile-screen.css';

export { createLibrary } from './create-library.ts';

type Props = { lab: Lab; route: Extract<Route, { screen: 'profile' }> };

/** Where the time and the memory went: a recording from a file, as flame graph, table, tree and source. */
export function ProfileScreen({ lab, route: { run } }: Props) {
  const library = use(lab.profiles());
  const view = useView(library);
  const { opening, opened, told } = view;
  const onFiles = (files: File[]) => void openProfile(lab, files);
  return (
    <DropZone text="Drop to open; two profiles are compared" onFiles={onFiles}>
      <div className="profile-screen">
        {!opened && !told && <h1 className="visually-hidden">Profile</h1>}
        {opening && <OpeningNotice library={library} opening={opening} />}
        <Beside lab={lab} library={library} view={view} run={run} onFiles={onFiles} />
        {opened && !told && <StudyView lab={lab} library={library} opened={opened} onFiles={onFiles} />}
      </div>
    </DropZone>
  );
}

type BesideProps = {
  lab: Lab;
  library: Library;
  view: LibraryView;
  run: string | undefined;
  onFiles: (files: File[]) => void;
};

/** Loaded when there is more to show than a profile. */
const BesideStudy = lazy(async () => ({ default: (await import('./beside-study.tsx')).BesideStudy }));

function Beside(props: BesideProps) {
  const { key } = useView(props.lab.recorder);
  const isNeeded = key !== undefined || props.run !== undefined || !isPlain(props.view);
  return <Suspense>{isNeeded && <BesideStudy {...props} />}</Suspense>;
}

/** One file is open, or about to be, and there is no more to say. */
const isPlain = ({ opening, opened, trouble, told, given }: LibraryView) =>
  (opening ?? opened) && !trouble && !told && given.length < 2;

type OpeningProps = { library: Library; opening: NonNullable<LibraryView['opening']> };

/** Seen only after a second: most files are open sooner. */
function OpeningNotice({ library, opening: { name, read, of } }: OpeningProps) {
  return (
    <div className="profile-opening">
      <p role="status">Reading {name}…</p>
      <progress aria-label={`How much of ${name} is read`} max={Math.max(1, of)} value={read} />
      <span className="profile-opening__size">
        {bytesText(read)} of {bytesText(of)}
      </span>
      <Button onClick={library.cancel}>Cancel</Button>
    </div>
  );
}
