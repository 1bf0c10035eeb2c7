import { useEffect, useId, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { flameRow } from '../../charts/flame-window.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';
import { useView } from '../use-view.ts';
import { connectFlame, type Place } from './connect-flame.ts';
import { flameKey } from './flame-keys.ts';
import { flamePicture } from './flame-picture.ts';
import type { FlameState } from './flame-state.ts';
import type { Study } from './study.ts';
import './flame-graph.css';

type Props = {
  frames: FrameLoop;
  study: Study;
  state: FlameState;
  label: string;
  onMenu: (at: Place) => void;
  /** Does what a key stands for, where the graph itself does nothing by it. */
  onOtherKey: (key: string) => boolean;
};

/** One canvas that stays in sight while the rows scroll. The keyboard moves from box to box. */
export function FlameGraph({ frames, study, state, label, onMenu, onOtherKey }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const id = useId();
  const picture = useMemo(() => flamePicture(study, state), [study, state]);
  useEffect(() => {
    if (!scroller.current || !canvas.current) return undefined;
    return connectFlame(scroller.current, canvas.current, { frames, picture, state, onMenu });
  }, [frames, picture, state, onMenu]);
  const rows = (useView(state.boxes)?.rows.length ?? 1) - 1;
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = flameKey(event);
    if (!act && !onOtherKey(event.key)) return;
    event.preventDefault();
    act?.(state);
  };
  return (
    <div
      className="flame"
      ref={scroller}
      role="application"
      aria-roledescription="flame graph"
      aria-label={label}
      aria-describedby={id}
      tabIndex={0}
      onKeyDown={pressed}
    >
      <p className="visually-hidden" id={id}>
        Arrow keys go from box to box, Enter zooms to one, Escape back to the whole, plus and minus zoom, 0
        shows everything. The same calls are in the tree below.
      </p>
      <div className="flame__rows" style={{ height: rows * flameRow }}>
        <canvas className="flame__canvas" ref={canvas} aria-hidden="true" />
      </div>
    </div>
  );
}
