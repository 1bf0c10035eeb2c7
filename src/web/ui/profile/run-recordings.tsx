import type { KeptProfile } from '../../archive/archive.ts';
import type { Lab } from '../lab.ts';
import { Panel } from '../primitives/panel.tsx';
import { routeHash } from '../route.ts';
import { openedRecording } from './opened-recording.ts';
import { RecordingList } from './recording-list.tsx';

type Props = { lab: Lab; run: string };

/** The recordings of one run, to be opened; with the way back to it. */
export function RunRecordings({ lab, run }: Props) {
  const open = async (kept: KeptProfile) => {
    const recorded = await openedRecording(lab, kept);
    const library = await lab.profiles();
    if (recorded) await library.take(recorded.profile, recorded.name);
  };
  return (
    <Panel
      title="Recordings of the run"
      aside={<a href={routeHash({ screen: 'history', run })}>Back to the run</a>}
    >
      <RecordingList key={run} lab={lab} run={run} act="Open" onChoose={(kept) => void open(kept)} />
    </Panel>
  );
}
