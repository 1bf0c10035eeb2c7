import { useState } from 'react';
import type { FunctionDifference, ProfileDifference } from '../../../lab/model/profile-difference.ts';
import { counted } from '../../../lab/words/counted.ts';
import { Button } from '../primitives/button.tsx';
import { directionOf } from './compared.ts';
import { changeText, changeVerdict, ownText } from './change-words.ts';
import { changeRange } from './difference-words.ts';
import { shortFile } from './frame-words.ts';
import '../primitives/table.css';
import './difference.css';

type Props = {
  difference: ProfileDifference;
  selected?: FunctionDifference | undefined;
  /** What pressing a function does, if anything. */
  onSelect?: (told: FunctionDifference) => (() => void) | undefined;
};

const page = 100;

/** What changed, the largest first; then what is not shown to differ, from what takes most. */
export function DifferenceTable({ difference, selected, onSelect = () => undefined }: Props) {
  const [shown, setShown] = useState(page);
  const rows = inOrder(difference);
  return (
    <>
      <p className="difference-note">
        Intervals are of each function by itself; whether it changed is judged of all of them together.
        Functions are the same where their names and those of their files are.
      </p>
      <div className="table-scroll profile-table" tabIndex={0} role="region" aria-label="Change by function">
        <table className="table">
          <Heads difference={difference} />
          <tbody>
            {rows.slice(0, shown).map((told, nth) => (
              <Row
                key={nth}
                told={told}
                unit={difference.unit}
                isSelected={told === selected}
                onSelect={onSelect(told)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + 5 * page)}>
          Show more of {counted(rows.length, 'function')}
        </Button>
      )}
    </>
  );
}

function inOrder({ functions }: ProfileDifference): FunctionDifference[] {
  const by = ({ baseline, candidate }: FunctionDifference) => Math.abs(candidate - baseline);
  const changed = functions.filter(({ isChanged }) => isChanged).sort((a, b) => by(b) - by(a));
  return [...changed, ...functions.filter(({ isChanged }) => !isChanged)];
}

const Heads = ({ difference: { unit, level } }: Pick<Props, 'difference'>) => (
  <thead>
    <tr>
      <th scope="col">Function</th>
      <th scope="col">Change</th>
      <th scope="col" className="table__number">
        {Math.round(100 * level)} % interval
      </th>
      <th scope="col" className="table__number">
        {unit === 'share' ? 'Self before' : 'Self of a call before'}
      </th>
      <th scope="col" className="table__number">
        after
      </th>
    </tr>
  </thead>
);

type RowProps = {
  told: FunctionDifference;
  unit: ProfileDifference['unit'];
  isSelected: boolean;
  onSelect: (() => void) | undefined;
};

const marks = new Map([
  [1, 'change-mark change-mark--more'],
  [-1, 'change-mark change-mark--less'],
]);

function Row({ told, unit, isSelected, onSelect }: RowProps) {
  const name = told.name === '' ? '(anonymous)' : told.name;
  return (
    <tr className={isSelected ? 'profile-table__row--selected' : ''}>
      <th scope="row" className="profile-table__function">
        {onSelect ? (
          <button type="button" className="profile-table__name" aria-pressed={isSelected} onClick={onSelect}>
            {name}
          </button>
        ) : (
          <span className="profile-table__name profile-table__name--plain">{name}</span>
        )}
        <div className="table__secondary">{placeOf(told)}</div>
      </th>
      <td>
        <span className="change-figure">
          <span className={marks.get(directionOf(told)) ?? 'change-mark'} aria-hidden="true" />{' '}
          {changeText(told)}
        </span>
        <div className="table__secondary">{changeVerdict(told)}</div>
      </td>
      <td className="table__number">{changeRange(told)}</td>
      <td className="table__number">{ownText(told.baseline, unit)}</td>
      <td className="table__number">{ownText(told.candidate, unit)}</td>
    </tr>
  );
}

function placeOf({ file, line }: FunctionDifference): string {
  if (file === '') return '';
  return `${shortFile(file)}${line > 0 ? `:${line}` : ''}`;
}
