import { useState } from 'react';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Dialog } from '../primitives/dialog.tsx';
import { IconButton } from '../primitives/icon-button.tsx';
import { useView } from '../use-view.ts';
import { SyncLink } from './sync-link.tsx';
import { statusFacts } from './status-facts.ts';
import type { Fact } from './status-facts.ts';
import './status-line.css';

/** What the lab stands on, in two or three words; the reasons are one press away. */
export function StatusLine({ lab, onHelp }: { lab: Lab; onHelp: () => void }) {
  const view = useView(lab.offline);
  const { busy } = useView(lab.session);
  const [open, setOpen] = useState(false);
  const facts = statusFacts(view, lab.clockStepMs);
  return (
    <div className="status-line">
      {view.updateReady && !busy && (
        <Button look="primary" onClick={() => void lab.offline.applyUpdate()}>
          Update
        </Button>
      )}
      {view.installable && (
        <Button className="status-line__install" onClick={() => void lab.offline.install()}>
          Install
        </Button>
      )}
      <SyncLink lab={lab} />
      <Button
        look="quiet"
        className="status-line__facts"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className="visually-hidden">Status: </span>
        {facts.map(({ name, short, good }) => (
          <span className={`status-line__fact status-line__fact--${good ? 'good' : 'poor'}`} key={name}>
            {short}
            <span className="visually-hidden">, </span>
          </span>
        ))}
      </Button>
      <IconButton icon="help" label="Keyboard shortcuts" onClick={onHelp} />
      {open && <StatusDialog facts={facts} onClose={() => setOpen(false)} />}
    </div>
  );
}

function StatusDialog({ facts, onClose }: { facts: readonly Fact[]; onClose: () => void }) {
  return (
    <Dialog title="What the lab stands on" onClose={onClose}>
      <dl className="status-line__list">
        {facts.map(({ name, long }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{long}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
