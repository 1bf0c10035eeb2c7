import { use } from 'react';
import { failureText } from '../../../lab/words/failure-text.ts';
import { bytesText } from '../../../lab/model/quantity-text.ts';
import { DropZone } from '../history/drop-zone.tsx';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import type { Route } from '../route.ts';
import { useView } from '../use-view.ts';
import type { Library, LibraryView } from './create-library.ts';
import { openProfile } from './open-profile.ts';
import { ProfileEmpty } from './profile-empty.tsx';
import { RecorderNotice } from './recorder-notice.tsx';
import { StudyView } from './study-view.tsx';
import './profile-screen.css';

export { createLibrary } from './create-library.ts';

type Props = { lab: Lab; route: Extract<Route, { screen: 'profile' }> };

/** Where the time and the memory went: a recording from a file, as flame graph, table, tree and source. */
export function ProfileScreen({ lab, route: { run } }: Props) {
  const library = use(lab.profiles());
  const { opening, trouble, opened } = useView(library);
  const { isLive } = useView(lab.recorder);
  const onFiles = (files: File[]) => void openProfile(lab, files);
  return (
    <DropZone text="Drop to open" onFiles={onFiles}>
      <div className="profile-screen">
        {!opened && <h1 className="visually-hidden">Profile</h1>}
        <RecorderNotice recorder={lab.recorder} opened={opened?.name} />
        {trouble && <TroubleNotice library={library} trouble={trouble} />}
        {run !== undefined && (
          <Notice kind="warn">No profile is kept with the run {run} on this device.</Notice>
        )}
        {opening && <OpeningNotice library={library} opening={opening} />}
        {opened && <StudyView lab={lab} library={library} opened={opened} onFiles={onFiles} />}
        {!opened && !opening && !isLive && <ProfileEmpty onFiles={onFiles} />}
      </div>
    </DropZone>
  );
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
