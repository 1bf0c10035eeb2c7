import { observeSize } from './observe-size.ts';
import type { Pen, Size } from './pen.ts';

/** The part of a canvas this needs. */
type Surface = {
  width: number;
  height: number;
  getContext(kind: '2d'): (Pen & Clearable) | null;
};
type Clearable = {
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
};

type Frames = { request(): void; onDraw(draw: () => void): () => void };

/** Tells the size now and whenever it changes. */
type Observe = (told: (size: Size) => void) => () => void;

/** Call it to let go of the canvas. */
export type AttachedCanvas = (() => void) & {
  /** What is drawn is out of date: it is drawn anew in the next frame, once. */
  invalidate(): void;
};

/**
 * Draws a canvas in the app's frame loop, only when it is out of date, in CSS pixels on any display.
 * Layout is read by a ResizeObserver, never in a frame; a canvas without size is not drawn.
 */
export function attachCanvas(
  canvas: HTMLCanvasElement,
  frames: Frames,
  draw: (pen: Pen, size: Size) => void,
): AttachedCanvas {
  return attachSurface(canvas, frames, draw, (told) => observeSize(canvas, told));
}

/** The same for anything like a canvas, whose size is told by other means. */
export function attachSurface(
  canvas: Surface,
  frames: Frames,
  draw: (pen: Pen, size: Size) => void,
  observe: Observe,
): AttachedCanvas {
  const pen = canvas.getContext('2d');
  let size: Size = { width: 0, height: 0, dpr: 1 };
  let stale = false;

  const invalidate = () => {
    stale = true;
    frames.request();
  };
  const redraw = () => {
    if (!stale || !pen || size.width === 0 || size.height === 0) return;
    stale = false;
    fit(canvas, size);
    pen.setTransform(size.dpr, 0, 0, size.dpr, 0, 0);
    pen.clearRect(0, 0, size.width, size.height);
    draw(pen, size);
  };
  const undo = [
    frames.onDraw(redraw),
    observe((told) => {
      size = told;
      invalidate();
    }),
  ];
  return Object.assign(() => undo.forEach((each) => each()), { invalidate });
}

/** Setting either side clears a canvas even where nothing changes, so it waits for the drawing. */
function fit(canvas: Surface, { width, height, dpr }: Size) {
  const [across, down] = [Math.round(width * dpr), Math.round(height * dpr)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
}
