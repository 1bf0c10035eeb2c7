import { lazy, Suspense, useCallback, useId, useState } from 'react';
import { failureText } from '../../../lab/words/failure-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { useView } from '../use-view.ts';
import { BoxDetails } from './box-details.tsx';
import type { Place } from './connect-flame.ts';
import { FlameGraph } from './flame-graph.tsx';
import { zoom } from './flame-keys.ts';
import { fit, type FlameState } from './flame-state.ts';
import { frameActs, undoStep } from './frame-acts.ts';
import { FrameBar } from './frame-bar.tsx';
import { frameName } from './frame-words.ts';
import { canKeepWindow, keepWindow } from './profile-map.ts';
import { ProfileMapView } from './profile-map-view.tsx';
import { Ruler } from './ruler.tsx';
import type { Study, StudyView } from './study.ts';
import { weightText } from './weight-text.ts';

type Props = { lab: Lab; study: Study; view: StudyView };

/** The flame graph with what belongs to it: outline, details, and what can be asked. */
export function FlamePanel({ lab, study, view }: Props) {
  const id = useId();
  const { mode, busy, trouble } = view;
  return (
    <div className={`flame-panel ${busy ? 'flame-panel--busy' : ''}`}>
      <ProfileMapView frames={lab.frames} study={study} describedBy={id} />
      <ZoomBar study={study} describedBy={id} />
      {trouble && <Notice kind="bad">{failureText(trouble).what}</Notice>}
      {mode === 'sandwich' ? (
        <Sandwich lab={lab} study={study} frame={view.frame} />
      ) : (
        <>
          <Ruler frames={lab.frames} study={study} state={study.main} describedBy={id} />
          <Graph lab={lab} study={study} state={study.main} label="Flame graph" />
        </>
      )}
    </div>
  );
}

type SandwichProps = { lab: Lab; study: Study; frame: number | undefined };

function Sandwich({ lab, study, frame }: SandwichProps) {
  if (frame === undefined) {
    return (
      <p className="flame-panel__hint">
        Select a function in the table to see who calls it and what it calls.
      </p>
    );
  }
  const name = frameName(study.texts, frame);
  return (
    <>
      <h2 className="flame-panel__title">Callers of {name}</h2>
      <Graph lab={lab} study={study} state={study.callers} label={`Callers of ${name}`} />
      <h2 className="flame-panel__title">{name} and what it calls</h2>
      <Graph lab={lab} study={study} state={study.main} label={`Callees of ${name}`} />
    </>
  );
}

type ZoomProps = { study: Study; describedBy: string };

/** Zooming for those without a wheel, and keeping what is seen. */
function ZoomBar({ study, describedBy }: ZoomProps) {
  useView(study.main.window);
  const { main } = study;
  return (
    <div className="zoom-bar">
      <p className="zoom-bar__hint" id={describedBy}>
        {hintOf(study)}
      </p>
      {canKeepWindow(study) && <Button onClick={() => keepWindow(study)}>Only this part</Button>}
      <Button aria-label="Zoom out" title="Zoom out (−)" onClick={() => zoom(main, 2)}>
        −
      </Button>
      <Button aria-label="Zoom in" title="Zoom in (+)" onClick={() => zoom(main, 0.5)}>
        +
      </Button>
      <Button title="Show everything (0)" onClick={() => fit(main)}>
        Fit
      </Button>
    </div>
  );
}

/** So many boxes that stand for several, side by side, fill the width: then what is left out matters. */
const coarse = 400;

function hintOf({ summary, main }: Study): string {
  const { from, to } = main.window.view();
  const finest = main.boxes.view()?.finest;
  if (finest !== undefined && to - from < coarse * finest) {
    return `What lasted less than ${weightText(finest, summary)} is drawn as one with what is beside it. “Only this part” shows it.`;
  }
  return summary.ordered
    ? 'Drag over the outline to limit every view to a part of the time; press it for all.'
    : 'Drag over the outline to see a part; press it for all.';
}

/** Loaded when it is asked for. */
const Menu = lazy(async () => ({ default: (await import('./menu.tsx')).Menu }));

type GraphProps = { lab: Lab; study: Study; state: FlameState; label: string };

function Graph({ lab, study, state, label }: GraphProps) {
  const [menu, setMenu] = useState<Place>();
  const onMenu = useCallback((at: Place) => setMenu(at), []);
  const boxes = useView(state.boxes);
  const isBare = boxes !== undefined && boxes.left.length < 2 && study.view().steps.length > 0;
  const frame = useSelectedFrame(study, state);
  const onOtherKey = (key: string) => runKey(study, frame, key);
  const items = frameActs.map(({ label: does, hint, run }) => ({
    label: does,
    hint,
    run: () => frame !== undefined && run(study, frame),
  }));
  return (
    <div className="flame-panel__graph">
      <FlameGraph
        frames={lab.frames}
        study={study}
        state={state}
        label={label}
        onMenu={onMenu}
        onOtherKey={onOtherKey}
      />
      <BoxDetails study={study} state={state} />
      {isBare && <p className="flame-panel__hint">Nothing is left of the profile by what was asked above.</p>}
      {frame !== undefined && <FrameBar study={study} frame={frame} />}
      <Suspense>
        {menu && <Menu label="The function" items={items} at={menu} onClose={() => setMenu(undefined)} />}
      </Suspense>
    </div>
  );
}

/** The function of the selected box; without one, that chosen elsewhere, but not above the one in a sandwich's middle. */
function useSelectedFrame(study: Study, state: FlameState): number | undefined {
  const boxes = useView(state.boxes);
  const box = useView(state.selected);
  const { frame } = useView(study);
  if (boxes && box !== undefined) return boxes.frame[box];
  return state === study.callers ? undefined : frame;
}

function runKey(study: Study, frame: number | undefined, key: string): boolean {
  if (key === 'u') undoStep(study);
  const act = frameActs.find((each) => each.key === key);
  if (act && frame !== undefined) act.run(study, frame);
  return key === 'u' || act !== undefined;
}
