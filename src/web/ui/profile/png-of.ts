import type { Inks } from '../../charts/inks.ts';
import { flameRow } from '../../charts/flame-window.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import type { FlameState } from './flame-state.ts';

/** Longer pictures are more than browsers draw. */
const longest = 8_192;
const width = 1_600;
const density = 2;

/** What is on screen of a flame graph, with all its rows, as a PNG; nothing where the browser cannot draw one. */
export async function pngOf(picture: Picture, { boxes }: FlameState, inks: Inks): Promise<Blob | undefined> {
  const rows = (boxes.view()?.rows.length ?? 1) - 1;
  const height = Math.min(longest / density, rows * flameRow);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * density, height * density];
  const pen = canvas.getContext('2d');
  if (!pen || height === 0) return undefined;
  pen.scale(density, density);
  pen.fillStyle = inks.ground;
  pen.fillRect(0, 0, width, height);
  picture.draw(pen, { width, height, dpr: density }, inks);
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined)));
}
