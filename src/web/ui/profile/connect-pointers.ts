import type { CssPixels } from '../../../lab/model/units.ts';

/** What hands do on a canvas. */
export type Hands = {
  drag: (across: CssPixels, down: CssPixels) => void;
  /** Two fingers: `factor` below 1 as they move apart, about `at`. */
  pinch: (factor: number, at: CssPixels) => void;
  hover: (event: PointerEvent | undefined) => void;
  press: (event: PointerEvent) => void;
};

/** A pointer that moved less than this was pressed, not dragged. */
const still: CssPixels = 4;

type Held = { x: CssPixels; y: CssPixels };

/** Mouse, pen and fingers. Down the page a finger scrolls: the browser takes that over before it comes here. */
export function connectPointers(canvas: HTMLElement, signal: AbortSignal, hands: Hands): void {
  const held = new Map<number, Held>();
  let moved = 0;
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (held.size === 0) moved = 0;
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    canvas.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const before = held.get(event.pointerId);
    if (!before) {
      hands.hover(event.pointerType === 'touch' ? undefined : event);
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    held.set(event.pointerId, now);
    if (other) pinched(canvas, hands, { before, now, other });
    else if (moved >= still)
      hands.drag(now.x - before.x, event.pointerType === 'touch' ? 0 : now.y - before.y);
  };
  const up = (event: PointerEvent) => {
    const wasHeld = held.delete(event.pointerId);
    if (wasHeld && held.size === 0 && moved < still && event.type === 'pointerup') hands.press(event);
  };
  canvas.addEventListener('pointerdown', down, { signal });
  canvas.addEventListener('pointermove', move, { signal });
  canvas.addEventListener('pointerup', up, { signal });
  canvas.addEventListener('pointercancel', up, { signal });
  canvas.addEventListener('pointerleave', () => hands.hover(undefined), { signal });
}

function pinched(canvas: HTMLElement, hands: Hands, { before, now, other }: Record<string, Held>) {
  const apart = ({ x, y }: Held) => Math.max(20, Math.hypot(x - other.x, y - other.y));
  const { left } = canvas.getBoundingClientRect();
  hands.pinch(apart(before) / apart(now), (now.x + other.x) / 2 - left);
  hands.drag((now.x - before.x) / 2, 0);
}
