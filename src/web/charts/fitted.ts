import type { CssPixels } from '../../lab/model/units.ts';
import type { Pen } from './pen.ts';
import { roughWidth } from './set-type.ts';

/** The text, or as much of it as fits with an ellipsis in the middle: names differ at either end. */
export function fitted(pen: Pick<Pen, 'measureText'>, text: string, width: CssPixels): string {
  if (roughWidth(text) <= width) return text;
  const full = pen.measureText(text).width;
  if (full <= width) return text;
  const kept = Math.max(2, Math.floor((text.length * width) / full) - 1);
  const head = Math.ceil(kept / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (kept - head))}`;
}
