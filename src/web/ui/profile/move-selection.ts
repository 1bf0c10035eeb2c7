import type { Boxes } from '../../../lab/model/boxes.ts';
import { boxAbove, boxBeside, boxesBelow } from '../../charts/box-at.ts';
import { windowWithin, type FlameWindow } from '../../charts/flame-window.ts';
import type { FlameState } from './flame-state.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Selects a box and brings it into sight. */
function goTo({ boxes, selected, window }: FlameState, box: number): void {
  const all = boxes.view();
  if (!all) return;
  selected.set(box);
  window.set(showing(window.view(), all, box));
}

/** Goes to the next box whose function is one of those that match, and after the last to the first. Cost: O(boxes). */
export function goToMatch(state: FlameState, matches: Uint8Array): void {
  const all = state.boxes.view();
  if (!all) return;
  const isMatch = (frame: number) => matches[frame] === 1;
  const next = all.frame.subarray((state.selected.view() ?? -1) + 1).findIndex(isMatch);
  const found = next < 0 ? all.frame.findIndex(isMatch) : next + (state.selected.view() ?? -1) + 1;
  if (found >= 0) goTo(state, found);
}

/** Goes to the widest box of a function. Cost: O(boxes). */
export function goToFunction(state: FlameState, frame: number): void {
  const all = state.boxes.view();
  if (!all) return;
  const width = (box: number) => all.right[box] - all.left[box];
  let widest = -1;
  for (let box = 0; box < all.frame.length; box++) {
    if (all.frame[box] === frame && (widest < 0 || width(box) > width(widest))) widest = box;
  }
  if (widest >= 0) goTo(state, widest);
}

/** Selects the box that is next in a direction: who called it, the heaviest it calls, its neighbours; at first the outermost. */
export function moveSelection(state: FlameState, direction: Direction): void {
  const all = state.boxes.view();
  if (!all || all.left.length === 0) return;
  const from = state.selected.view();
  const next = from === undefined ? 0 : neighbour(all, from, direction);
  if (next !== undefined) goTo(state, next);
}

function neighbour(boxes: Boxes, box: number, direction: Direction): number | undefined {
  switch (direction) {
    case 'up':
      return boxAbove(boxes, box);
    case 'down':
      return heaviestBelow(boxes, box);
    case 'left':
      return boxBeside(boxes, box, -1);
    case 'right':
      return boxBeside(boxes, box, 1);
  }
}

/** Cost: O(boxes below it). */
function heaviestBelow(boxes: Boxes, box: number): number | undefined {
  const { from, end } = boxesBelow(boxes, box);
  const weight = (at: number) => boxes.right[at] - boxes.left[at];
  let heaviest = from;
  for (let at = from + 1; at < end; at++) if (weight(at) > weight(heaviest)) heaviest = at;
  return from < end ? heaviest : undefined;
}

/** The window moved as little as it takes for a box to be seen; one that is seen in part stays as it is. */
function showing(window: FlameWindow, { left, right, total }: Boxes, box: number): FlameWindow {
  if (right[box] > window.from && left[box] < window.to) return window;
  const span = window.to - window.from;
  const from = left[box] >= window.to ? right[box] - span : left[box];
  const start = right[box] - left[box] > span ? left[box] : from;
  return windowWithin({ from: start, to: start + span }, total);
}
