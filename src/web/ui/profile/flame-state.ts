import type { Boxes } from '../../../lab/model/boxes.ts';
import type { ViewOrder } from '../../../lab/model/profile-view.ts';
import type { CssPixels } from '../../../lab/model/units.ts';
import { boxAt, rowOf } from '../../charts/box-at.ts';
import { windowWithin, type FlameWindow } from '../../charts/flame-window.ts';
import { createCell, type Cell } from '../../create-cell.ts';

/** What is on one canvas: the boxes, which of them are seen, and which is pointed at. */
export type FlameState = {
  boxes: Cell<Boxes | undefined>;
  /** How they are arranged. */
  order: Cell<ViewOrder | undefined>;
  window: Cell<FlameWindow>;
  /** How far it is scrolled down. */
  top: Cell<CssPixels>;
  hovered: Cell<number | undefined>;
  selected: Cell<number | undefined>;
  /** Other boxes, seen as a whole, or as far as they were where they are as wide as the last ones. */
  put: (boxes: Boxes | undefined, how?: { order?: ViewOrder; keepsWindow?: boolean }) => void;
};

export function createFlameState(): FlameState {
  const boxes = createCell<Boxes | undefined>(undefined);
  const order = createCell<ViewOrder | undefined>(undefined);
  const window = createCell<FlameWindow>({ from: 0, to: 1 });
  const top = createCell<CssPixels>(0);
  const hovered = createCell<number | undefined>(undefined);
  const selected = createCell<number | undefined>(undefined);
  return {
    boxes,
    order,
    window,
    top,
    hovered,
    selected,
    put(next, { order: arranged, keepsWindow = false } = {}) {
      const before = boxes.view();
      hovered.set(undefined);
      selected.set(next && sameBox(before, selected.view(), next));
      if (next && !(keepsWindow && before?.total === next.total)) window.set({ from: 0, to: next.total });
      if (!keepsWindow) top.set(0);
      order.set(arranged);
      boxes.set(next);
    },
  };
}

/** The box of other boxes that stands at the same place and is of the same function. */
function sameBox(before: Boxes | undefined, box: number | undefined, next: Boxes): number | undefined {
  if (!before || box === undefined) return undefined;
  const found = boxAt(next, rowOf(before, box), before.left[box]);
  return found !== undefined && next.frame[found] === before.frame[box] ? found : undefined;
}

/** Shows one box from edge to edge. */
export function showBox({ boxes, window, selected }: FlameState, box: number): void {
  const all = boxes.view();
  if (!all) return;
  selected.set(box);
  window.set(windowWithin({ from: all.left[box], to: all.right[box] }, all.total));
}

/** Shows everything. */
export function fit({ boxes, window }: FlameState): void {
  window.set({ from: 0, to: boxes.view()?.total ?? 1 });
}

export const isWhole = ({ boxes, window }: FlameState): boolean => {
  const { from, to } = window.view();
  return from === 0 && to === (boxes.view()?.total ?? 1);
};
