import { useCallback } from 'react';
import { attachCanvas } from '../../charts/attach-canvas.ts';
import type { Inks } from '../../charts/inks.ts';
import type { Pen, Size } from '../../charts/pen.ts';
import { followInks } from '../../charts/read-inks.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';
import './chart-canvas.css';

export type Draw = (pen: Pen, size: Size, inks: Inks) => void;

type Props = {
  frames: FrameLoop;
  /** Reads what it draws when it draws it. A new function is a new drawing. */
  draw: Draw;
  /** Told when there is something new to draw. Must stay the same function. */
  subscribe?: (changed: () => void) => () => void;
  label: string;
  describedBy: string;
  className?: string;
};

/** A canvas that draws itself anew when told, without React; in the colours of the theme in force. */
export function ChartCanvas({ frames, draw, subscribe, label, describedBy, className = '' }: Props) {
  const attach = useCallback(
    (canvas: HTMLCanvasElement) => {
      let inks: Inks | undefined;
      const attached = attachCanvas(canvas, frames, (pen, size) => inks && draw(pen, size, inks));
      const undo = [
        attached,
        subscribe?.(attached.invalidate),
        followInks(canvas, (now) => {
          inks = now;
          attached.invalidate();
        }),
      ];
      return () => undo.forEach((each) => each?.());
    },
    [frames, draw, subscribe],
  );
  return (
    <canvas
      ref={attach}
      className={`chart-canvas ${className}`}
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
    />
  );
}
