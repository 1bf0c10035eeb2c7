import { createRaster } from '../../charts/create-raster.ts';
import { drawFlame } from '../../charts/draw-flame.ts';
import { flamePalette, type FlamePalette } from '../../charts/flame-palette.ts';
import type { Inks } from '../../charts/inks.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import type { FlameState } from './flame-state.ts';
import { frameName } from './frame-words.ts';
import type { Study, StudyView } from './study.ts';

/** The boxes of a study as they are seen now. */
export function flamePicture(study: Study, state: FlameState): Picture {
  const raster = createRaster();
  const colored = createColoring();
  const nameOf = (frame: number) => frameName(study.texts, frame);
  return {
    draw(pen, size, inks) {
      const boxes = state.boxes.view();
      if (!boxes) return;
      const { colors, textInk } = colored(inks, study.view());
      const marked = [state.hovered.view(), state.selected.view()];
      const [window, top] = [state.window.view(), state.top.view()];
      drawFlame(pen, { boxes, colors, textInk, nameOf, window, top, marked }, size, inks, raster);
    },
    follow(changed) {
      const { boxes, window, top, hovered, selected } = state;
      const undo = [study, boxes, window, top, hovered, selected].map(({ subscribe }) => subscribe(changed));
      return () => undo.forEach((each) => each());
    },
  };
}

type Colored = { colors: Uint32Array; textInk: (frame: number) => string };

/** The colour of each function; where something is looked for, all that does not match is faint. */
function createColoring() {
  let of: { inks: Inks; boxInks: Uint8Array; found: StudyView['found'] } | undefined;
  let palette: FlamePalette | undefined;
  let colored: Colored | undefined;
  return (inks: Inks, { inks: boxInks, found }: StudyView): Colored => {
    if (!palette || of?.inks !== inks) palette = flamePalette(inks);
    if (!colored || of?.inks !== inks || of.boxInks !== boxInks || of.found !== found) {
      colored = coloring(palette, boxInks, found?.matches);
    }
    of = { inks, boxInks, found };
    return colored;
  };
}

function coloring(palette: FlamePalette, boxInks: Uint8Array, matches: Uint8Array | undefined): Colored {
  const { fills, faint, text, faintText } = palette;
  const isFaint = (frame: number) => matches !== undefined && matches[frame] === 0;
  return {
    colors: Uint32Array.from(boxInks, (ink, frame) => (isFaint(frame) ? faint : fills)[ink]),
    textInk: (frame) => (isFaint(frame) ? faintText : text),
  };
}
