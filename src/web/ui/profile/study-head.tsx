import { followInks } from '../../charts/follow-inks.ts';
import type { Inks } from '../../charts/inks.ts';
import { createCell } from '../../create-cell.ts';
import type { Lab } from '../lab.ts';
import type { Library, LibraryView } from './create-library.ts';
import { ExportMenu } from './export-menu.tsx';
import { flamePicture } from './flame-picture.ts';
import { pngOf } from './png-of.ts';
import { profileBadges } from './profile-badges.ts';
import { OpenButton } from './profile-empty.tsx';
import type { Study } from './study.ts';
import { weightText } from './weight-text.ts';

type Props = {
  lab: Lab;
  library: Library;
  opened: NonNullable<LibraryView['opened']>;
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
        <ExportMenu lab={lab} study={study} name={name} drawPng={() => pngOfStudy(study)} />
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

/** All rows of the main graph, from the first, in the colours of the theme. */
async function pngOfStudy(study: Study): Promise<Blob | undefined> {
  let inks: Inks | undefined;
  followInks(document.body, (now) => (inks = now))();
  const unscrolled = { ...study.main, top: createCell(0) };
  return inks && pngOf(flamePicture(study, unscrolled), unscrolled, inks);
}
