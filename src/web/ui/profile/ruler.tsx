import { useMemo } from 'react';
import { byteUnits, countText, durationUnits, tickTexts } from '../../../lab/model/quantity-text.ts';
import { drawRuler } from '../../charts/draw-ruler.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import { LiveCanvas } from '../charts/live-canvas.tsx';
import type { FlameState } from './flame-state.ts';
import { rangeOf } from './profile-map.ts';
import type { Study } from './study.ts';
import type { Weighing } from './weight-text.ts';

type Props = { frames: FrameLoop; study: Study; state: FlameState; describedBy: string };

/** How much is seen: of time since the start where the graph is in its order, else of weight. */
export function Ruler({ frames, study, state, describedBy }: Props) {
  const picture = useMemo(() => rulerPicture(study, state), [study, state]);
  return (
    <div className="flame-ruler">
      <LiveCanvas
        frames={frames}
        picture={picture}
        label="Scale of the flame graph"
        describedBy={describedBy}
      />
    </div>
  );
}

function rulerPicture(study: Study, { boxes, window }: FlameState): Picture {
  return {
    draw(pen, size, inks) {
      const { from, to } = window.view();
      const { summary, view } = study;
      const before = view().mode === 'time' ? (rangeOf(study)?.from ?? 0) * summary.total : 0;
      const seen = { from: amount(from + before, summary), to: amount(to + before, summary) };
      drawRuler(pen, seen, (values) => amountTexts(values, summary), size, inks);
    },
    follow(changed) {
      const undo = [boxes, window].map(({ subscribe }) => subscribe(changed));
      return () => undo.forEach((each) => each());
    },
  };
}

/** In milliseconds, bytes or counts. */
const amount = (weight: number, { unit, step }: Weighing) =>
  (weight * step) / (unit === 'microseconds' ? 1_000 : 1);

function amountTexts(values: readonly number[], { unit }: Weighing): string[] {
  if (unit === 'count') return values.map(countText);
  return tickTexts(values, unit === 'bytes' ? byteUnits : durationUnits);
}
