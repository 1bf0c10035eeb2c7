import { useState } from 'react';
import type { Quota } from '../../archive/archive.ts';
import { bytesText, percentText } from '../../../lab/model/quantity-text.ts';
import { createReading } from '../create-reading.ts';
import { counted } from '../../../lab/words/counted.ts';
import { exportRuns } from '../history/export-runs.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { Panel } from '../primitives/panel.tsx';
import { routeHash } from '../route.ts';
import { useView } from '../use-view.ts';
import { DeleteEverything } from './delete-everything.tsx';
import { FactList } from './fact-list.tsx';
import { followRuns } from '../history/follow-runs.ts';
import './storage-panel.css';

/** What is kept on this device, how safely, and how to take it along or be rid of it. */
export function StoragePanel({ lab }: { lab: Lab }) {
  const { archive } = lab;
  const [reading] = useState(() => createReading(() => archive.quota(), followRuns(archive)));
  const quota = useView(reading);
  const [deleting, setDeleting] = useState(false);
  return (
    <Panel title="Storage">
      <p className="settings-screen__lead">
        Runs, drafts and settings are kept in this browser, on this device. Runs are sent where{' '}
        <a href={routeHash({ screen: 'delivery' })}>Delivery</a> says, and nowhere else.
      </p>
      {quota ? <QuotaFacts quota={quota} /> : <p>This browser does not tell how much storage is used.</p>}
      <div className="storage-panel__actions">
        {quota?.persisted === false && <AskToKeep lab={lab} again={() => reading.again()} />}
        <Button onClick={() => void exportRuns(lab)}>Export everything</Button>
        <Button look="danger" onClick={() => setDeleting(true)}>
          Delete everything…
        </Button>
      </div>
      <DeletedNotice lab={lab} />
      {deleting && <DeleteEverything lab={lab} onClose={() => setDeleting(false)} />}
    </Panel>
  );
}

function QuotaFacts({ quota: { usage, quota, persisted } }: { quota: Quota }) {
  return (
    <FactList
      facts={[
        ['Used', `${bytesText(usage)} (${percentText(usage / quota)} of what the browser offers)`],
        ['Offered', bytesText(quota)],
        [
          'Kept',
          persisted
            ? 'until you delete it: the browser may not clear it by itself'
            : 'as long as there is room: the browser may clear it when the device runs out of space',
        ],
      ]}
    />
  );
}

/** The browser decides, often without asking, by how much the app is used and whether it is installed. */
function AskToKeep({ lab: { toasts }, again }: { lab: Lab; again: () => void }) {
  const ask = async () => {
    const kept = await navigator.storage.persist();
    toasts.show(
      kept
        ? 'The browser will not clear the runs by itself.'
        : 'The browser declined for now. It agrees more readily once the lab is installed or used for a while.',
    );
    again();
  };
  return <Button onClick={() => void ask()}>Ask the browser to keep it</Button>;
}

function DeletedNotice({ lab: { deletions } }: { lab: Lab }) {
  const deleted = useView(deletions);
  if (deleted.length === 0) return undefined;
  return (
    <Notice kind="plain" action={<Button onClick={() => void deletions.restore(deleted)}>Bring back</Button>}>
      {counted(deleted.length, 'run')} deleted since the lab was opened; gone for good when it is closed.
    </Notice>
  );
}
