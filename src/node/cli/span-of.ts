import type { Milliseconds } from '../../lab/model/units.ts';
import { Complaint } from './complaint.ts';

const units: Readonly<Record<string, Milliseconds>> = {
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
  y: 365 * 86_400_000,
};

/** How long `30d` is: hours, days, weeks or years of 365 days. Errors: a `Complaint` for a text that is none. */
export function spanOf(option: string, text: string): Milliseconds {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([hdwy])$/.exec(text) ?? [];
  const span = Number(number) * (units[unit] ?? 0);
  if (span > 0) return span;
  throw new Complaint(`${option}: expected a time such as 12h, 30d, 8w or 1y, not ${text}.`);
}
