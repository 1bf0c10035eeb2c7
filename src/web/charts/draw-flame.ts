import type { Boxes } from '../../lab/model/boxes.ts';
import type { CssPixels } from '../../lab/model/units.ts';
import { rowOf } from './box-at.ts';
import type { Raster } from './create-raster.ts';
import { endingAfter } from './ending-after.ts';
import { fillFlameRows } from './fill-flame-rows.ts';
import { flameRow, type FlameWindow } from './flame-window.ts';
import type { Inks } from './inks.ts';
import type { Pen, Size } from './pen.ts';

export type Flame = {
  boxes: Boxes;
  /** By function. */
  colors: Uint32Array;
  nameOf: (frame: number) => string;
  /** What text is written in on a function's boxes. */
  textInk: (frame: number) => string;
  window: FlameWindow;
  /** How far it is scrolled down. */
  top: CssPixels;
  /** Boxes with a frame round them, the strongest last. */
  marked: readonly (number | undefined)[];
};

/** A narrower box has no name. */
const leastNamed: CssPixels = 30;
const inset: CssPixels = 4;
/** Of one width a letter, so that what fits is known without measuring every name. */
const font = '11px ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';

/**
 * Boxes in rows, names where they fit.
 *
 * Cost: O(what is on screen × log boxes), whatever the profile's size.
 */
export function drawFlame(pen: Pen, flame: Flame, size: Size, inks: Inks, raster: Raster): void {
  const { boxes, window, top, colors } = flame;
  const first = Math.floor(top / flameRow);
  const shift = first * flameRow - top;
  const rows = Math.max(
    0,
    Math.min(boxes.rows.length - 1 - first, Math.ceil((size.height - shift) / flameRow)),
  );
  raster(
    pen,
    { width: Math.round(size.width * size.dpr), rows },
    (into) => fillFlameRows(boxes, window, first, colors, into),
    { left: 0, top: shift, width: size.width, height: rows * flameRow },
  );
  pen.fillStyle = inks.ground;
  for (let row = 1; row <= rows; row++) pen.fillRect(0, shift + row * flameRow - 1, size.width, 1);
  drawNames(pen, flame, size, { first, end: first + rows });
  for (const box of flame.marked) if (box !== undefined) drawMark(pen, flame, box, size, inks);
}

type Shown = { first: number; end: number };

function drawNames(pen: Pen, flame: Flame, size: Size, { first, end }: Shown) {
  pen.font = font;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  const letter = pen.measureText('0').width;
  let ink = '';
  for (let row = first; row < end; row++) {
    const line = (row + 0.5) * flameRow - flame.top - 0.5;
    visitWide(flame, row, size.width, (box, from, to) => {
      const frame = flame.boxes.frame[box];
      const text = fitting(flame.nameOf(frame), Math.floor((to - from - 2 * inset) / letter));
      if (text === '') return;
      const wanted = flame.textInk(frame);
      if (wanted !== ink) pen.fillStyle = ink = wanted;
      pen.fillText(text, from + inset, line);
    });
  }
}

type Visit = (box: number, from: CssPixels, to: CssPixels) => void;

/** The boxes of a row with room for a name; a box that ends sooner than that after another's start has none. */
function visitWide({ boxes, window: { from, to } }: Flame, row: number, width: CssPixels, visit: Visit) {
  const { rows, left, right } = boxes;
  const perPixel = (to - from) / width;
  const least = leastNamed * perPixel;
  const end = rows[row + 1];
  let box = endingAfter(right, from + least, rows[row], end);
  while (box < end && left[box] < to) {
    const [start, stop] = [Math.max(from, left[box]), Math.min(to, right[box])];
    if (stop - start >= least) visit(box, (start - from) / perPixel, (stop - from) / perPixel);
    box = endingAfter(right, Math.max(start, left[box]) + least, box + 1, end);
  }
}

/** As much of a name as has room; letters beyond Latin, Greek and Cyrillic count as two. */
function fitting(name: string, letters: number): string {
  if (letters < 2) return '';
  const room = /[^\u0000-\u04ff\u2000-\u206f]/.test(name) ? Math.floor(letters / 2) : letters;
  return name.length <= room ? name : `${name.slice(0, room - 1)}…`;
}

/** A frame round a box, seen also where the box is narrower than the frame. */
function drawMark(pen: Pen, { boxes, window, top }: Flame, box: number, size: Size, inks: Inks) {
  const { left, right } = boxes;
  if (right[box] <= window.from || left[box] >= window.to) return;
  const perPixel = (window.to - window.from) / size.width;
  const from = Math.max(-2, (left[box] - window.from) / perPixel);
  const to = Math.min(size.width + 2, Math.max(from + 3, (right[box] - window.from) / perPixel));
  const above = rowOf(boxes, box) * flameRow - top;
  pen.fillStyle = inks.mark;
  pen.fillRect(from, above, to - from, 1.5);
  pen.fillRect(from, above + flameRow - 2.5, to - from, 1.5);
  pen.fillRect(from, above, 1.5, flameRow - 1);
  pen.fillRect(to - 1.5, above, 1.5, flameRow - 1);
}
