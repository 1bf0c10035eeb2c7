import { runProgress } from '../../../lab/model/run-progress.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import { PresetSelect } from '../settings/preset-select.tsx';
import { useNow } from '../use-now.ts';
import { useView } from '../use-view.ts';
import type { Viewable } from '../use-view.ts';
import type { RunView } from '../../store/run-store.ts';
import { runAnnouncement, runWords } from './run-words.ts';
import './run-bar.css';

type Props = { lab: Lab; view: Viewable<RunView>; onRun: () => void; onStop: () => void };

/** Run and Stop, and how far the run is. */
export function RunBar({ lab, view, onRun, onStop }: Props) {
  const { busy } = useView(lab.session);
  const { run } = useView(view);
  return (
    <div className="run-bar">
      {busy ? (
        <Button look="danger" className="run-bar__button" onClick={onStop} aria-keyshortcuts="Control+.">
          <Icon name="stop" />
          Stop
        </Button>
      ) : (
        <Button look="primary" className="run-bar__button" onClick={onRun} aria-keyshortcuts="Control+Enter">
          <Icon name="play" />
          Run
        </Button>
      )}
      <label className={busy ? 'run-bar__preset run-bar__preset--busy' : 'run-bar__preset'}>
        <span className="visually-hidden">Preset</span>
        <PresetSelect lab={lab} />
      </label>
      {run ? (
        <Progress run={run} busy={busy} />
      ) : (
        <p className="run-bar__idle">Runs on this device, in a sandbox without a network.</p>
      )}
    </div>
  );
}

function Progress({ run, busy }: { run: RunRecord; busy: boolean }) {
  const progress = runProgress(run, useNow());
  const { what, more } = runWords(run, progress);
  const running = run.status === 'running';
  const saving = busy && !running;
  return (
    <>
      <div className="run-bar__words">
        <p className={run.status === 'failed' ? 'run-bar__what run-bar__what--bad' : 'run-bar__what'}>
          {what}
        </p>
        <p className="run-bar__more">{saving ? `${more}. Saving.` : more}</p>
      </div>
      {running && (
        <progress
          className="run-bar__progress"
          aria-label="Progress of the run"
          max={1}
          value={progress.fraction}
        />
      )}
      <p className="visually-hidden" role="status" aria-live="polite">
        {runAnnouncement(run, progress)}
      </p>
    </>
  );
}
