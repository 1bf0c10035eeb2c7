import { lazy } from 'react';
import { failureText } from '../../../lab/words/failure-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { useView } from '../use-view.ts';
import { GivenFiles } from './given-files.tsx';
import type { Library, LibraryView } from './library.ts';
import { ProfileEmpty } from './profile-empty.tsx';
import { RecorderNotice } from './recorder-notice.tsx';
import { RunRecordings } from './run-recordings.tsx';

/** Loaded when there is something to show in it. */
const ToldView = lazy(async () => ({ default: (await import('./told-view.tsx')).ToldView }));

type Props = {
  lab: Lab;
  library: Library;
  view: LibraryView;
  run: string | undefined;
  onFiles: (files: File[]) => void;
};

/** What there is to know and to choose from beside the profile that is open, or in its place. */
export function BesideStudy({ lab, library, view, run, onFiles }: Props) {
  const { trouble, opened, told, given } = view;
  return (
    <>
      <RecorderNotice recorder={lab.recorder} opened={opened?.name} />
      {trouble && <TroubleNotice library={library} trouble={trouble} />}
      {given.length > 1 && <GivenFiles library={library} view={view} />}
      {run !== undefined && <RunRecordings key={run} lab={lab} run={run} />}
      {told && <ToldView lab={lab} library={library} told={told} />}
      <Empty lab={lab} view={view} run={run} onFiles={onFiles} />
    </>
  );
}

/** What to open, where nothing is, and nothing is about to be. */
function Empty({ lab, view: { opening, opened, told }, run, onFiles }: Omit<Props, 'library'>) {
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
