import { withoutDust } from './number-fields.ts';
import type { NumberField } from './number-fields.ts';

type Read = { ok: true; value: number } | { ok: false; message: string };

const count = new Intl.NumberFormat('en');

/** What a person typed, as the setting's value; or what to type instead. Spaces and thousands commas are allowed. */
export function readNumber(text: string, field: NumberField): Read {
  const { unit, scale, least, most, step } = field;
  const bare = text.replace(/[\s_]|,(?=\d{3}(?:\D|$))/g, '');
  const typed = bare === '' ? NaN : Number(bare);
  if (!Number.isFinite(typed)) return wrong(`Type a number of ${unit}, for example ${count.format(most)}.`);
  if (typed < least || typed > most) return wrong(`Choose between ${rangeText(field)}.`);
  if (step === 1 && !Number.isInteger(typed)) return wrong('Choose a whole number.');
  return { ok: true, value: scale < 1 ? withoutDust(typed * scale) : Math.round(typed * scale) };
}

/** `50 and 1,000,000 samples` */
export const rangeText = ({ least, most, unit }: NumberField) =>
  `${count.format(least)} and ${count.format(most)} ${unit}`;

const wrong = (message: string): Read => ({ ok: false, message });
