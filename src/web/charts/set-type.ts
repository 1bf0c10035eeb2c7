import type { Inks } from './inks.ts';
import type { Pen } from './pen.ts';

type Align = Pen['textAlign'];

/** The one size of text in charts, and how many CSS pixels a line of it takes. */
export const lineHeight = 13;

export function setType(pen: Pen, inks: Inks, align: Align, ink = inks.text, weight = 400) {
  pen.font = `${weight} 11px ${inks.fontFamily}`;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.fillStyle = ink;
}
