import { bytesText, durationText, spanText } from '../../lab/model/quantity-text.ts';
import type { Series, Source } from './series-layout.ts';

/** The facts of every source over the time shown, a sentence each. */
export function seriesText(series: Series): string {
  if (series.sources.length === 0) return 'Nothing to show yet.';
  return series.sources.map((source) => sentence(source, series)).join(' ');
}

function sentence({ name, readings }: Source, { quantity, from, to }: Series): string {
  const text = quantity === 'bytes' ? bytesText : durationText;
  let [least, greatest, last, first] = [Infinity, -Infinity, Number.NaN, Number.NaN];
  for (let i = 0; i < readings.at.length; i++) {
    if (readings.at[i] < from || readings.at[i] > to) continue;
    if (Number.isNaN(first)) first = readings.at[i];
    last = readings.values[i];
    least = Math.min(least, last);
    greatest = Math.max(greatest, last);
  }
  if (Number.isNaN(last)) return `${name}: no readings yet.`;
  return `${name}: last ${text(last)}, between ${text(least)} and ${text(greatest)} over ${spanText(to - first)}.`;
}
