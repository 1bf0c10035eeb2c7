import { panned, zoomed } from '../../charts/flame-window.ts';
import { fit, isWhole, showBox, type FlameState } from './flame-state.ts';
import { moveSelection, type Direction } from './move-selection.ts';

/** Sideways and in its depth: what a key does to a flame graph. */
type KeyAct = (state: FlameState) => void;

export const zoom = (state: FlameState, factor: number, at = 0.5): void => {
  const total = state.boxes.view()?.total;
  if (total !== undefined) state.window.set(zoomed(state.window.view(), factor, at, total));
};

export const pan = (state: FlameState, share: number): void => {
  const total = state.boxes.view()?.total;
  if (total !== undefined) state.window.set(panned(state.window.view(), share, total));
};

const select =
  (direction: Direction): KeyAct =>
  (state) =>
    moveSelection(state, direction);

const acts = new Map<string, KeyAct>([
  ['ArrowUp', select('up')],
  ['ArrowDown', select('down')],
  ['ArrowLeft', select('left')],
  ['ArrowRight', select('right')],
  ['Shift+ArrowLeft', (state) => pan(state, -0.25)],
  ['Shift+ArrowRight', (state) => pan(state, 0.25)],
  ['+', (state) => zoomAtSelection(state, 1 / 1.5)],
  ['=', (state) => zoomAtSelection(state, 1 / 1.5)],
  ['-', (state) => zoomAtSelection(state, 1.5)],
  ['0', fit],
  ['Home', (state) => state.selected.set(0)],
  ['Enter', (state) => showSelected(state)],
  ['Escape', (state) => leave(state)],
]);

/** What a key does, if anything: `Shift+ArrowLeft`, `+`, `Enter`. */
export function flameKey({ key, shiftKey }: { key: string; shiftKey: boolean }): KeyAct | undefined {
  return acts.get(shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key);
}

/** The selected box stays where it is. */
function zoomAtSelection(state: FlameState, factor: number) {
  const [boxes, box] = [state.boxes.view(), state.selected.view()];
  const { from, to } = state.window.view();
  const middle = boxes && box !== undefined ? (boxes.left[box] + boxes.right[box]) / 2 : undefined;
  const at = middle === undefined ? 0.5 : (middle - from) / (to - from);
  zoom(state, factor, at >= 0 && at <= 1 ? at : 0.5);
}

function showSelected(state: FlameState) {
  const box = state.selected.view();
  if (box !== undefined) showBox(state, box);
}

/** From a part back to the whole, then from a box to none. */
function leave(state: FlameState) {
  if (isWhole(state)) state.selected.set(undefined);
  else fit(state);
}
