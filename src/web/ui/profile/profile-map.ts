import { drawFlameMap, type Part } from '../../charts/draw-flame-map.ts';
import { windowWithin } from '../../charts/flame-window.ts';
import { createCell, type Cell } from '../../create-cell.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import { isWhole } from './flame-state.ts';
import { withoutKind, withStep } from './steps.ts';
import type { Study } from './study.ts';

/** A part being dragged out: from where, to where the pointer is. */
type Brush = { anchor: number; at: number };

/** The outline of a whole profile, to choose a part of it: of time, that every view is of; else what is on screen. */
export type ProfileMap = Picture & {
  brush: Cell<Brush | undefined>;
  /** Takes a part of the whole; without one, all of it. */
  take: (part: Part | undefined) => void;
};

export function createProfileMap(study: Study): ProfileMap {
  const { main } = study;
  const brush = createCell<Brush | undefined>(undefined);
  return {
    brush,
    take: (part) => (study.summary.ordered ? takeRange(study, part) : takeWindow(study, part)),
    draw(pen, size, inks) {
      const range = partOf(brush.view()) ?? rangeOf(study);
      drawFlameMap(pen, { heights: study.heights(), range, seen: seenOf(study) }, size, inks);
    },
    follow(changed) {
      const undo = [study, main.window, main.boxes, brush].map(({ subscribe }) => subscribe(changed));
      return () => undo.forEach((each) => each());
    },
  };
}

export const partOf = (brush: Brush | undefined): Part | undefined =>
  brush && { from: Math.min(brush.anchor, brush.at), to: Math.max(brush.anchor, brush.at) };

/** The part of the time that every view is of. */
export function rangeOf({ view, summary }: Study): Part | undefined {
  const step = view().steps.find(({ kind }) => kind === 'range');
  return step && 'from' in step
    ? { from: step.from / summary.total, to: step.to / summary.total }
    : undefined;
}

/** What is on screen, where the graph goes the same way as the map. */
function seenOf(study: Study): Part | undefined {
  const { mode, steps } = study.view();
  const { summary, main } = study;
  const goesAlong = mode === (summary.ordered ? 'time' : 'left-heavy');
  const total = main.boxes.view()?.total;
  // Where something is left out, places in the graph are no longer those of the map.
  if (!goesAlong || isWhole(main) || total === undefined || withoutKind(steps, 'range').length > 0)
    return undefined;
  const { from, to } = main.window.view();
  const range = rangeOf(study) ?? { from: 0, to: 1 };
  const shareOf = (weight: number) => range.from + (weight / total) * (range.to - range.from);
  return { from: shareOf(from), to: shareOf(to) };
}

function takeRange(study: Study, part: Part | undefined) {
  const { steps } = study.view();
  const { total } = study.summary;
  const range = part && {
    kind: 'range' as const,
    from: Math.floor(part.from * total),
    to: Math.ceil(part.to * total),
  };
  study.setSteps(range ? withStep(steps, range) : withoutKind(steps, 'range'));
}

function takeWindow({ main }: Study, part: Part | undefined) {
  const total = main.boxes.view()?.total;
  if (total === undefined) return;
  const { from, to } = part ?? { from: 0, to: 1 };
  main.window.set(windowWithin({ from: from * total, to: to * total }, total));
}

/** Limits every view to what is on screen in order of time. */
export function keepWindow(study: Study): void {
  const seen = seenOf(study);
  if (seen) takeRange(study, seen);
}

/** Whether what is on screen is a part of the time that could be kept. */
export const canKeepWindow = (study: Study): boolean => study.summary.ordered && seenOf(study) !== undefined;
