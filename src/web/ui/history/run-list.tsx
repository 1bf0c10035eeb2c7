import { startTransition, useCallback, useMemo, useState } from 'react';
import type { RunEntry } from '../../archive/archive.ts';
import { countText } from '../../../lab/model/quantity-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { useView } from '../use-view.ts';
import { RunChunk } from './run-chunk.tsx';
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

const step = 25;

/** The rows. Only those near the part in sight are in the page; the next ones come when their end is near. */
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
      <div className="run-list" role="list" aria-label="Runs">
        {chunksOf(runs.slice(0, limit)).map((chunk, index) => (
          <RunChunk key={index}>
            {chunk.map((entry) => (
              <RunRow
                key={entry.id}
                run={entry}
                selected={selected.has(entry.id)}
                here={entry.id === here}
                actions={actions}
              />
            ))}
          </RunChunk>
        ))}
      </div>
      {runs.length > limit && (
        <div ref={sight}>
          <Button onClick={more}>Show more ({countText(runs.length - limit)} left)</Button>
        </div>
      )}
    </>
  );
}

const chunksOf = (runs: readonly RunEntry[]) =>
  Array.from({ length: Math.ceil(runs.length / step) }, (_, i) => runs.slice(i * step, (i + 1) * step));

function rowActions(lab: Lab, onSelect: Props['onSelect'], onTag: Props['onTag']): RowActions {
  return {
    select: (id, on) =>
      onSelect((selected) => new Set(on ? [...selected, id] : [...selected].filter((one) => one !== id))),
    remove: (id) => void lab.deletions.remove([id]),
    filter: onTag,
    save: (run, name, tags) => void saveDetails(lab, run, name, tags),
  };
}
