import { useMemo } from 'react';
import type { PointerEvent } from 'react';
import type { FrameLoop } from '../../store/frame-loop.ts';
import { LiveCanvas } from '../charts/live-canvas.tsx';
import { createProfileMap, partOf, type ProfileMap } from './profile-map.ts';
import type { Study } from './study.ts';

type Props = { frames: FrameLoop; study: Study; describedBy: string };

/** A smaller part than this share is a press. */
const least = 0.004;

/** The whole profile in outline: drag out a part, press for all of it. */
export function ProfileMapView({ frames, study, describedBy }: Props) {
  const map = useMemo(() => createProfileMap(study), [study]);
  return (
    <div
      className="profile-map"
      title={study.summary.ordered ? 'Drag out a part of the time for every view' : 'Drag out a part to see'}
      onPointerDown={(event) => start(map, event)}
      onPointerMove={(event) => stretch(map, event)}
      onPointerUp={() => end(map)}
      onPointerCancel={() => map.brush.set(undefined)}
    >
      <LiveCanvas
        frames={frames}
        picture={map}
        label="Outline of the whole profile"
        describedBy={describedBy}
      />
    </div>
  );
}

function shareAt({ clientX, currentTarget }: PointerEvent): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return Math.min(1, Math.max(0, (clientX - left) / width));
}

function start({ brush }: ProfileMap, event: PointerEvent) {
  if (event.button !== 0) return;
  event.currentTarget.setPointerCapture(event.pointerId);
  const at = shareAt(event);
  brush.set({ anchor: at, at });
}

function stretch({ brush }: ProfileMap, event: PointerEvent) {
  const begun = brush.view();
  if (begun) brush.set({ anchor: begun.anchor, at: shareAt(event) });
}

function end({ brush, take }: ProfileMap) {
  const part = partOf(brush.view());
  if (!part) return;
  brush.set(undefined);
  take(part.to - part.from < least ? undefined : part);
}
