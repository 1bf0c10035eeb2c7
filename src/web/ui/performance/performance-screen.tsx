import { useCallback, useState } from 'react';
import type { CodeView } from '../editor/code-view.ts';
import { DropZone } from '../history/drop-zone.tsx';
import type { Lab } from '../lab.ts';
import { pacedView } from '../paced-view.ts';
import { BenchBar } from './bench-bar.tsx';
import { DeskNotice } from './desk-notice.tsx';
import { EditorPanel } from './editor-panel.tsx';
import { openFiles } from './open-files.ts';
import { Outcome } from './outcome.tsx';
import { RunBar } from './run-bar.tsx';
import { runDesk } from './run-desk.ts';
import { showOutcome } from './show-outcome.ts';
import { Tour } from './tour.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';
import './performance-screen.css';

/** Words and tables change four times a second at most; charts follow the store itself. */
const paceMs = 250;

/** Write or pick a benchmark, run it, watch it, read what it came to. */
export function PerformanceScreen({ lab }: { lab: Lab }) {
  const [paced] = useState(() => pacedView(lab.store, paceMs));
  const [editor, setEditor] = useState<CodeView>();
  const onRun = useCallback(() => {
    runDesk(lab);
    showOutcome(document, innerHeight);
  }, [lab]);
  const onStop = useCallback(() => lab.session.stop(), [lab]);
  const drop = 'Drop a script to open it, any other file to attach it';
  return (
    <DropZone text={drop} onFiles={(files) => void openFiles(lab, files)}>
      <div className="performance">
        <h1 className="visually-hidden">Performance</h1>
        <BenchBar lab={lab} />
        <RunBar lab={lab} view={paced} onRun={onRun} onStop={onStop} />
        <Tour lab={lab} />
        <DeskNotice lab={lab} />
        <UnsavedNotice lab={lab} />
        <div className="performance__bench">
          <EditorPanel lab={lab} view={paced} onRun={onRun} onStop={onStop} onView={setEditor} />
          <Outcome lab={lab} paced={paced} editor={editor} />
        </div>
      </div>
    </DropZone>
  );
}
