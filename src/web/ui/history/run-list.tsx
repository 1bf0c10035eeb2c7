import { startTransition, useCallback, useMemo, useState } from 'react';
import type { RunEntry } from '../../archive/archive.ts';
import { countText } from '../../../lab/model/quantity-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { useView } from '../use-view.ts';
import { RunRow } from './run-row.tsx';
import type { RowActions } from './run-row.tsx';
import { saveDetails } from './save-details.ts';
import { useSight } from './use-sight.ts';
import './run-list.css';

type Props = {
  lab: Lab;
  runs: readonly RunEntry[];
  selected: ReadonlySet<string>;
  onSelect: (change: (selected: ReadonlySet<string>) => ReadonlySet<string>) => void;
  onTag: (tag: string) => void;
};

const step = 40;

/** The rows. Only so many are made at once; the next ones come when their end is scrolled into sight. */
export function RunList({ lab, runs, selected, onSelect, onTag }: Props) {
  const [limit, setLimit] = useState(step);
  // In slices between frames: scrolling goes on while rows are made.
  const more = useCallback(() => startTransition(() => setLimit((now) => now + step)), []);
  const sight = useSight(more);
  const { run } = useView(lab.store);
  const here = lab.session.busy() ? run?.id : undefined;
  const actions = useMemo(() => rowActions(lab, onSelect, onTag), [lab, onSelect, onTag]);
  if (runs.length === 0) return undefined;
  return (
    <>
      <ul className="run-list" aria-label="Runs">
        {runs.slice(0, limit).map((entry) => (
          <RunRow
            key={entry.id}
            run={entry}
            selected={selected.has(entry.id)}
            here={entry.id === here}
            actions={actions}
          />
        ))}
      </ul>
      {runs.length > limit && (
        <div ref={sight}>
          <Button onClick={more}>Show more ({countText(runs.length - limit)} left)</Button>
        </div>
      )}
    </>
  );
}

function rowActions(lab: Lab, onSelect: Props['onSelect'], onTag: Props['onTag']): RowActions {
  return {
    select: (id, on) =>
      onSelect((selected) => new Set(on ? [...selected, id] : [...selected].filter((one) => one !== id))),
    remove: (id) => void lab.deletions.remove([id]),
    filter: onTag,
    save: (run, name, tags) => void saveDetails(lab, run, name, tags),
  };
}
