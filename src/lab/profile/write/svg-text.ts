import type { Boxes } from '../../model/boxes.ts';
import { frameKinds, type Profile } from '../../model/profile.ts';
import { percentText } from '../../model/quantity-text.ts';
import { xmlText } from '../../model/xml-text.ts';
import { frameText } from './frame-text.ts';
import { weightText } from './weight-text.ts';

const width = 1_200;
const rowHeight = 17;
/** Of text in 11 px, on average. */
export const letterWidth = 6.2;
/** Narrower boxes nobody sees; there may be millions. */
const narrowest = 0.5;

/** A flame graph as a picture with a text for each box, in pieces. What is too narrow to be seen is left out. */
export function* svgText(profile: Profile, boxes: Boxes): Generator<string> {
  const { rows } = boxes;
  const height = Math.max(1, rows.length - 1) * rowHeight;
  yield `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace,monospace" font-size="11" role="img">`;
  yield `<title>${xmlText(profile.title)}</title><rect width="${width}" height="${height}" fill="#fff"/>`;
  for (let row = 0; row + 1 < rows.length; row += 1)
    for (let box = rows[row]; box < rows[row + 1]; box += 1) yield boxText(profile, boxes, box, row);
  yield '</svg>\n';
}

function boxText(profile: Profile, boxes: Boxes, box: number, row: number): string {
  const scale = width / Math.max(1, boxes.total);
  const weight = boxes.right[box] - boxes.left[box];
  if (weight * scale < narrowest) return '';
  const frame = boxes.frame[box];
  const [x, y] = [fixed(boxes.left[box] * scale), row * rowHeight];
  const share = percentText(weight / boxes.total);
  const about = `${frameText(profile, frame)} – ${weightText(profile, weight)}, ${share}`;
  return (
    `<g><title>${xmlText(about)}</title>` +
    `<rect x="${x}" y="${y}" width="${fixed(weight * scale)}" height="${rowHeight - 1}" fill="${inkOf(profile, frame)}"/>` +
    `${nameText(profile.strings[profile.frames.name[frame]], weight * scale, x, y)}</g>\n`
  );
}

/** As much of a name as its box has room for. */
function nameText(name: string, room: number, x: string, y: number): string {
  const letters = Math.floor((room - 6) / letterWidth);
  if (letters < 3) return '';
  const short = name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
  return `<text x="${fixed(Number(x) + 3)}" y="${y + 12}">${xmlText(short)}</text>`;
}

const fixed = (pixels: number): string => String(Math.round(pixels * 100) / 100);

/** The same for functions of one file in every picture; grey for what is nobody's code. */
function inkOf({ strings, frames }: Profile, frame: number): string {
  if (frames.kind[frame] > frameKinds.indexOf('native')) return '#ddd';
  const text = strings[frames.file[frame]] || strings[frames.name[frame]];
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return `hsl(${hash % 360} 60% 78%)`;
}
