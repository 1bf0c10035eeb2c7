import { lazy, Suspense, use } from 'react';
import { failureText } from '../../../lab/words/failure-text.ts';
import { bytesText } from '../../../lab/model/quantity-text.ts';
import { DropZone } from '../history/drop-zone.tsx';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import type { Route } from '../route.ts';
import { useView } from '../use-view.ts';
import type { Library, LibraryView } from './library.ts';
import { openProfile } from './open-profile.ts';
import { ProfileEmpty } from './profile-empty.tsx';
import { RecorderNotice } from './recorder-notice.tsx';
import { StudyView } from './study-view.tsx';
import './profile-screen.css';

export { createLibrary } from './create-library.ts';

/** Loaded when there is something to show in them. */
const GivenFiles = lazy(async () => ({ default: (await import('./given-files.tsx')).GivenFiles }));
const RunRecordings = lazy(async () => ({ default: (await import('./run-recordings.tsx')).RunRecordings }));
const ToldView = lazy(async () => ({ default: (await import('./told-view.tsx')).ToldView }));

type Props = { lab: Lab; route: Extract<Route, { screen: 'profile' }> };

/** Where the time and the memory went: a recording from a file, as flame graph, table, tree and source. */
export function ProfileScreen({ lab, route: { run } }: Props) {
  const library = use(lab.profiles());
  const view = useView(library);
  const { opening, trouble, opened, told } = view;
  const onFiles = (files: File[]) => void openProfile(lab, files);
  return (
    <DropZone text="Drop to open; two profiles are compared" onFiles={onFiles}>
      <div className="profile-screen">
        {!opened && !told && <h1 className="visually-hidden">Profile</h1>}
        <RecorderNotice recorder={lab.recorder} opened={opened?.name} />
        {trouble && <TroubleNotice library={library} trouble={trouble} />}
        {opening && <OpeningNotice library={library} opening={opening} />}
        <Suspense>
          <Beside lab={lab} library={library} view={view} run={run} />
        </Suspense>
        {opened && !told && <StudyView lab={lab} library={library} opened={opened} onFiles={onFiles} />}
        <Empty lab={lab} view={view} run={run} onFiles={onFiles} />
      </div>
    </DropZone>
  );
}

type BesideProps = { lab: Lab; library: Library; view: LibraryView; run: string | undefined };

/** What there is to choose from, and what a file tells that is no profile. */
const Beside = ({ lab, library, view, run }: BesideProps) => (
  <>
    {view.given.length > 1 && <GivenFiles library={library} view={view} />}
    {run !== undefined && <RunRecordings key={run} lab={lab} run={run} />}
    {view.told && <ToldView lab={lab} library={library} told={view.told} />}
  </>
);

type EmptyProps = { lab: Lab; view: LibraryView; run: string | undefined; onFiles: (files: File[]) => void };

/** What to open, where nothing is, and nothing is about to be. */
function Empty({ lab, view: { opening, opened, told }, run, onFiles }: EmptyProps) {
  const { isLive } = useView(lab.recorder);
  const isBusy = opening ?? opened ?? told ?? run;
  return isBusy === undefined && !isLive ? <ProfileEmpty onFiles={onFiles} /> : undefined;
}

type TroubleProps = { library: Library; trouble: NonNullable<LibraryView['trouble']> };

function TroubleNotice({ library, trouble: { name, failure } }: TroubleProps) {
  const { what, fix } = failureText(failure);
  return (
    <Notice kind="bad" action={<Button onClick={library.dismissTrouble}>Dismiss</Button>}>
      {name}: {what} {fix}
    </Notice>
  );
}

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
