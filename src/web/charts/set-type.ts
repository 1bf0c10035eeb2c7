import type { CssPixels } from '../../lab/model/units.ts';
import type { Inks } from './inks.ts';
import type { Pen } from './pen.ts';

type Align = Pen['textAlign'];

/** The one size of text in charts, and how many CSS pixels a line of it takes. */
export const lineHeight = 13;

/** At most what a text of digits and small letters takes. Measuring one took 30 µs in every frame. */
export const roughWidth = (text: string): CssPixels => text.length * 6.8;

export function setType(pen: Pen, inks: Inks, align: Align, ink = inks.text, weight = 400) {
  pen.font = `${weight} 11px ${inks.fontFamily}`;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.fillStyle = ink;
}
