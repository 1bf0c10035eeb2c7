import { boxAt, rowOf } from '../../charts/box-at.ts';
import { flameRow } from '../../charts/flame-window.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';
import { connectCanvas, type Picture } from '../charts/connect-canvas.ts';
import { connectPointers } from './connect-pointers.ts';
import { pan, zoom } from './flame-keys.ts';
import { showBox, type FlameState } from './flame-state.ts';

export type Place = { left: number; top: number };

export type FlameParts = {
  frames: FrameLoop;
  picture: Picture;
  state: FlameState;
  /** A menu for the selected box is asked for, at a place of the window. */
  onMenu: (at: Place) => void;
};

/** Draws a flame graph on a canvas that stays while its rows scroll by, and does what pointers and wheels ask. Returns its undoing. */
export function connectFlame(scroller: HTMLElement, canvas: HTMLCanvasElement, parts: FlameParts) {
  const { frames, state, onMenu } = parts;
  const listening = new AbortController();
  const { signal } = listening;
  const boxUnder = (event: MouseEvent) => boxUnderPointer(state, canvas, event);
  const scrolled = () => state.top.set(scroller.scrollTop);
  const scrollTo = () => {
    if (scroller.scrollTop !== state.top.view()) scroller.scrollTop = state.top.view();
  };
  const wheeled = (event: WheelEvent) => turn(state, canvas, event);
  const asked = (event: MouseEvent) => {
    event.preventDefault();
    const box = boxUnder(event);
    if (box === undefined) return;
    state.selected.set(box);
    onMenu({ left: event.clientX, top: event.clientY });
  };
  scroller.addEventListener('scroll', scrolled, { signal, passive: true });
  scroller.addEventListener('wheel', wheeled, { signal, passive: false });
  canvas.addEventListener('contextmenu', asked, { signal });
  canvas.addEventListener('dblclick', (event) => showUnder(state, boxUnder(event)), { signal });
  connectPointers(canvas, signal, {
    drag: (across, down) => {
      pan(state, -across / canvas.clientWidth);
      scroller.scrollTop -= down;
    },
    pinch: (factor, at) => zoom(state, factor, at / canvas.clientWidth),
    hover: (event) => state.hovered.set(event && boxUnder(event)),
    press: (event) => state.selected.set(boxUnder(event)),
  });
  scrollTo();
  scrolled();
  const undo = [
    state.top.subscribe(scrollTo),
    connectCanvas(canvas, frames, telling(canvas, parts)),
    state.selected.subscribe(() => reveal(scroller, state)),
    () => listening.abort(),
  ];
  return () => undo.forEach((each) => each());
}

/** What is drawn is told on the canvas, for whoever waits for it. */
const telling = (canvas: HTMLCanvasElement, { picture, state }: FlameParts): Picture => ({
  ...picture,
  draw(pen, size, inks) {
    picture.draw(pen, size, inks);
    canvas.dataset.drawn = state.order.view() ?? '';
    canvas.dataset.boxes = String(state.boxes.view()?.left.length ?? 0);
  },
});

function boxUnderPointer(state: FlameState, canvas: HTMLElement, { clientX, clientY }: MouseEvent) {
  const boxes = state.boxes.view();
  if (!boxes) return undefined;
  const { left, top, width } = canvas.getBoundingClientRect();
  const { from, to } = state.window.view();
  const weight = from + ((clientX - left) / width) * (to - from);
  return boxAt(boxes, Math.floor((clientY - top + state.top.view()) / flameRow), weight);
}

function showUnder(state: FlameState, box: number | undefined) {
  if (box !== undefined) showBox(state, box);
}

/** Up and down zooms, sideways pans; with Alt, and where a finger scrolls the page, rows scroll as anything does. */
function turn(state: FlameState, canvas: HTMLElement, event: WheelEvent) {
  if (event.altKey) return;
  event.preventDefault();
  const { left, width } = canvas.getBoundingClientRect();
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  const [across, down] = [event.deltaX * unit, event.deltaY * unit];
  if (Math.abs(across) > Math.abs(down)) pan(state, across / width);
  else zoom(state, Math.exp(Math.max(-1, Math.min(1, down * 0.003))), (event.clientX - left) / width);
}

/** Scrolls as little as it takes for the selected box to be seen. */
function reveal(scroller: HTMLElement, { boxes, selected }: FlameState) {
  const [all, box] = [boxes.view(), selected.view()];
  if (!all || box === undefined) return;
  const top = rowOf(all, box) * flameRow;
  const { scrollTop, clientHeight } = scroller;
  if (top < scrollTop) scroller.scrollTop = top;
  else if (top + flameRow > scrollTop + clientHeight) scroller.scrollTop = top + flameRow - clientHeight;
}
