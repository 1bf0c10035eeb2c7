import { useState } from 'react';
import { counted } from '../../../lab/words/counted.ts';
import { createReading } from '../create-reading.ts';
import type { Lab } from '../lab.ts';
import { Panel } from '../primitives/panel.tsx';
import { routeHash } from '../route.ts';
import { useView } from '../use-view.ts';
import { followRuns } from './follow-runs.ts';

type Props = { lab: Lab; run: string };

/** Which recordings of where its time goes were kept with a run; nothing where there are none. */
export function KeptRecordings({ lab: { archive }, run }: Props) {
  const [reading] = useState(() => createReading(() => archive.profiles(run), followRuns(archive)));
  const kept = useView(reading);
  if (!kept?.ok || kept.value.length === 0) return undefined;
  const keys = [...new Set(kept.value.map(({ key }) => key))];
  return (
    <Panel title="Recordings" aside={<a href={routeHash({ screen: 'profile', run })}>Open in Profile</a>}>
      <p>
        {counted(kept.value.length, 'recording')} of where the time goes: {keys.join(', ')}.
      </p>
    </Panel>
  );
}
