import { useState } from 'react';
import { failureText } from '../../../lab/words/failure-text.ts';
import type { KeptProfile } from '../../archive/archive.ts';
import { createReading } from '../create-reading.ts';
import { followRuns } from '../history/follow-runs.ts';
import { whenText } from '../history/when-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { useView } from '../use-view.ts';
import './difference.css';

type Props = {
  lab: Lab;
  /** Of one run only. */
  run?: string;
  /** What choosing one does. */
  act: string;
  onChoose: (kept: KeptProfile) => void;
};

const most = 30;

/** The recordings that are kept with runs, newest first. */
export function RecordingList({ lab: { archive }, run, act, onChoose }: Props) {
  const [reading] = useState(() => createReading(() => archive.profiles(run), followRuns(archive)));
  const [shown, setShown] = useState(most);
  const kept = useView(reading);
  if (!kept) return <p role="status">Looking for recordings…</p>;
  if (!kept.ok) return <p role="alert">{failureText(kept.failure).what}</p>;
  if (kept.value.length === 0)
    return (
      <p>
        {run === undefined ? 'No recording is kept with a run yet.' : 'No recording is kept with this run.'}{' '}
        “Where does its time go?” beside a result makes one.
      </p>
    );
  return (
    <>
      <ul className="recordings" aria-label="Recordings kept">
        {kept.value.slice(0, shown).map((one) => (
          <li className="recordings__one" key={`${one.runId} ${one.seq}`}>
            <span className="recordings__name">
              {one.key}
              <span className="recordings__facts">
                {run === undefined && `${one.runName}, `}
                {whenText(one.at)}
              </span>
            </span>
            <Button aria-label={`${act}: ${one.key}, ${whenText(one.at)}`} onClick={() => onChoose(one)}>
              {act}
            </Button>
          </li>
        ))}
      </ul>
      {kept.value.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + most)}>
          Show more
        </Button>
      )}
    </>
  );
}
