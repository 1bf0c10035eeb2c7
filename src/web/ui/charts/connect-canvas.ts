import { attachCanvas } from '../../charts/attach-canvas.ts';
import type { Inks } from '../../charts/inks.ts';
import type { Pen, Size } from '../../charts/pen.ts';
import { followInks } from '../../charts/follow-inks.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';

/** One picture: how it is drawn, and word when it is out of date. */
export type Picture = {
  draw: (pen: Pen, size: Size, inks: Inks) => void;
  follow: (changed: () => void) => () => void;
};

/** Draws a picture on a canvas in the app's frame loop, in the colours of the theme. Returns its undoing. */
export function connectCanvas(canvas: HTMLCanvasElement, frames: FrameLoop, { draw, follow }: Picture) {
  let inks: Inks | undefined;
  const attached = attachCanvas(canvas, frames, (pen, size) => {
    if (inks) draw(pen, size, inks);
  });
  const undo = [
    followInks(canvas, (next) => {
      inks = next;
      attached.invalidate();
    }),
    follow(attached.invalidate),
    attached,
  ];
  return () => undo.forEach((each) => each());
}
