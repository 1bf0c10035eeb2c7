import { counted } from '../../../lab/words/counted.ts';
import { goToMatch } from './move-selection.ts';
import type { Study, StudyView } from './study.ts';
import { shareText, weightText } from './weight-text.ts';

type Props = { study: Study; view: StudyView };

/** Looks for functions by name and file; whatever does not match fades. */
export function SearchField({ study, view: { query, found } }: Props) {
  const isWrong = query.kind === 'expression' && !isExpression(query.text);
  return (
    <div className="search-field" role="search">
      <input
        type="search"
        className="input"
        aria-label="Find functions"
        placeholder="Find functions"
        value={query.text}
        aria-invalid={isWrong}
        title="Enter goes from one match to the next"
        onChange={({ currentTarget }) => study.search({ ...query, text: currentTarget.value })}
        onKeyDown={({ key }) => key === 'Enter' && found && goToMatch(study.main, found.matches)}
      />
      <label className="choice">
        <input
          type="checkbox"
          checked={query.kind === 'expression'}
          onChange={({ currentTarget }) =>
            study.search({ ...query, kind: currentTarget.checked ? 'expression' : 'fuzzy' })
          }
        />
        Regular expression
      </label>
      <span className={`search-field__found ${isWrong ? 'search-field__found--bad' : ''}`} role="status">
        {isWrong ? 'This is not a regular expression.' : found && foundText(study, found)}
      </span>
    </div>
  );
}

/** `3 functions, 12.3 %, 45.6 ms` */
function foundText({ summary }: Study, { frames, weight, whole }: NonNullable<StudyView['found']>): string {
  if (frames === 0) return 'No function matches.';
  return `${counted(frames, 'function')}, ${shareText(weight, whole)}, ${weightText(weight, summary)}`;
}

function isExpression(text: string): boolean {
  try {
    new RegExp(text, 'i');
    return true;
  } catch {
    return false;
  }
}
