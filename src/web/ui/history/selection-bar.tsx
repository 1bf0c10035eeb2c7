import type { RunEntry } from '../../archive/archive.ts';
import { counted } from '../../../lab/words/counted.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { exportRuns, finished } from './export-runs.ts';
import './selection-bar.css';

type Props = {
  lab: Lab;
  shown: readonly RunEntry[];
  total: number;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
};

/** How many runs are shown and selected, and what can be done with the selected. */
export function SelectionBar({ lab, shown, total, selected, onSelect }: Props) {
  const chosen = shown.filter(({ id }) => selected.has(id));
  const all = chosen.length > 0 && chosen.length === shown.length;
  if (total === 0) return undefined;
  return (
    <div className="selection-bar">
      <label className="choice">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = chosen.length > 0 && !all;
          }}
          disabled={shown.length === 0}
          onChange={() => onSelect(new Set(all ? [] : shown.map(({ id }) => id)))}
        />
        {chosen.length > 0 ? `${counted(chosen.length, 'run')} selected` : shownText(shown.length, total)}
      </label>
      {chosen.length > 0 && <SelectionActions lab={lab} chosen={chosen} onSelect={onSelect} />}
    </div>
  );
}

const shownText = (shown: number, total: number) =>
  shown === total ? counted(total, 'run') : `${shown} of ${counted(total, 'run')}`;

type Actions = Pick<Props, 'lab' | 'onSelect'> & { chosen: readonly RunEntry[] };
function SelectionActions({ lab, chosen, onSelect }: Actions) {
  const ids = finished(chosen);
  const remove = () => {
    onSelect(new Set());
    void lab.deletions.remove(ids);
  };
  return (
    <div className="selection-bar__actions">
      <CompareButton lab={lab} chosen={chosen} />
      <Button onClick={() => void exportRuns(lab, ids)} disabled={ids.length === 0}>
        Export
      </Button>
      <Button look="danger" onClick={remove} disabled={ids.length === 0}>
        Delete
      </Button>
    </div>
  );
}

/** Compares the older with the newer; for any other number of runs it says what is missing. */
function CompareButton({ lab, chosen }: Pick<Actions, 'lab' | 'chosen'>) {
  const [older, newer] = chosen.toSorted((a, b) => a.startedAt - b.startedAt);
  if (chosen.length !== 2) return <span className="selection-bar__hint">Select two to compare them</span>;
  return (
    <Button
      look="primary"
      onClick={() => lab.routes.go({ screen: 'history', compare: [older.id, newer.id] })}
    >
      Compare the two
    </Button>
  );
}
