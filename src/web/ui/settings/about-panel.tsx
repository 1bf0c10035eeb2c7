import { useState } from 'react';
import { environment } from '../../host/environment.ts';
import { labVersion } from '../../offline/lab-version.ts';
import { noteText } from '../../offline/note-text.ts';
import type { OfflineView } from '../../offline/offline-view.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { Panel } from '../primitives/panel.tsx';
import { useView } from '../use-view.ts';
import { environmentText } from '../../../lab/words/environment-text.ts';
import { FactList } from './fact-list.tsx';
import './about-panel.css';

/** Which lab this is, whether it starts without a network, and where it runs. */
export function AboutPanel({ lab }: { lab: Lab }) {
  const offline = useView(lab.offline);
  return (
    <Panel title="About">
      <FactList
        facts={[
          ['Version', labVersion],
          ['Licence', 'MIT'],
          ['Without a network', readyText(offline)],
          ['Network now', offline.online ? 'connected' : 'not connected'],
          ['Update', offline.updateReady ? 'a newer version is on this device and waits' : 'none waits'],
          [
            'Clock',
            offline.isolated ? 'fine: the page is cross-origin isolated' : 'coarse: the page is not isolated',
          ],
          ['Installed', offline.installed ? 'yes' : 'no'],
        ]}
      />
      {offline.note && <Notice kind="warn">{noteText(offline.note)}</Notice>}
      <div className="storage-panel__actions">
        {offline.updateReady && (
          <Button look="primary" onClick={() => void lab.offline.applyUpdate()}>
            Update now
          </Button>
        )}
        {offline.installable && <Button onClick={() => void lab.offline.install()}>Install</Button>}
      </div>
      <EnvironmentText lab={lab} />
    </Panel>
  );
}

const readyText = ({ ready, controlled }: OfflineView) => {
  if (ready) return 'the lab and its suites are on this device';
  return controlled ? 'being stored' : 'not yet: the lab needs the network to start';
};

function EnvironmentText({ lab: { toasts, clockStepMs } }: { lab: Lab }) {
  const [text] = useState(() => environmentText({ ...environment(window, labVersion), clockStepMs }));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toasts.show('Copied.');
    } catch {
      toasts.show('The browser does not let the lab copy. Select the text and copy it by hand.', {
        kind: 'bad',
      });
    }
  };
  return (
    <div className="about-panel__environment">
      <div className="about-panel__head">
        <h3>Environment</h3>
        <Button onClick={() => void copy()}>Copy</Button>
      </div>
      <pre tabIndex={0} role="region" aria-label="Environment">
        {text}
      </pre>
    </div>
  );
}
