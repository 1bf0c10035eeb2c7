import { lazy, Suspense, useState } from 'react';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { CompareButton } from './compare-button.tsx';
import type { Library, Opened } from './library.ts';
import { OpenButton } from './open-button.tsx';
import { profileBadges } from './profile-badges.ts';
import type { Study } from './study.ts';
import { weightText } from './weight-text.ts';

type Props = {
  lab: Lab;
  library: Library;
  opened: Opened;
  onFiles: (files: File[]) => void;
};

/** What is open, and what has to be known to read it. */
export function StudyHead({ lab, library, opened: { name, profiles, study }, onFiles }: Props) {
  return (
    <div className="study-head">
      <h1 className="study-head__name">{name}</h1>
      {profiles.length > 1 && <ProfileChoice library={library} profiles={profiles} study={study} />}
      <ul className="study-head__badges" aria-label="About this profile">
        {profileBadges(study.summary).map(({ text, isWarning }) => (
          <li
            key={text}
            className={isWarning ? 'study-head__badge study-head__badge--warn' : 'study-head__badge'}
          >
            {text}
          </li>
        ))}
      </ul>
      <div className="study-head__tools">
        <OpenButton onFiles={onFiles} />
        <CompareButton lab={lab} library={library} name={name} />
        <Export lab={lab} study={study} name={name} />
      </div>
    </div>
  );
}

type ChoiceProps = Pick<Props['opened'], 'profiles' | 'study'> & { library: Library };

function ProfileChoice({ library, profiles, study }: ChoiceProps) {
  return (
    <select
      className="input study-head__choice"
      aria-label="Profile of the file"
      value={study.summary.profile}
      onChange={({ currentTarget }) => void library.choose(Number(currentTarget.value))}
    >
      {profiles.map((summary) => (
        <option key={summary.profile} value={summary.profile}>
          {summary.title} ({weightText(summary.total, summary)})
        </option>
      ))}
    </select>
  );
}

/** Loaded when it is opened. */
const ExportMenu = lazy(async () => ({ default: (await import('./export-menu.tsx')).ExportMenu }));

function Export(props: { lab: Lab; study: Study; name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="menu-holder">
      <Button aria-haspopup="menu" aria-expanded={isOpen} onClick={() => setOpen(true)}>
        Export
      </Button>
      <Suspense>{isOpen && <ExportMenu {...props} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
