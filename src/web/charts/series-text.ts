import { bytesText, countText, durationText, spanText } from '../../lab/model/quantity-text.ts';
import type { Series, Source } from './series-layout.ts';
import { extentOf, firstFrom, stretch } from './stretch.ts';

/** The facts of every source over the time shown, a sentence each. */
export function seriesText(series: Series): string {
  if (series.sources.length === 0) return 'Nothing to show yet.';
  return [...series.sources.map((source) => sentence(source, series)), ...marked(series)].join(' ');
}

function sentence({ name, readings }: Source, series: Series): string {
  const text = series.quantity === 'bytes' ? bytesText : durationText;
  const { first, end } = stretch(readings, series);
  if (first >= end) return `${name}: no readings yet.`;
  const { least, greatest } = extentOf(readings, first, end);
  const last = readings.values[end - 1];
  const span = spanText(series.to - readings.at[first]);
  return `${name}: last ${text(last)}, between ${text(least)} and ${text(greatest)} over ${span}.`;
}

/** How many of the moments marked are shown. */
function marked({ marks, from, to }: Series): string[] {
  if (!marks) return [];
  const count = firstFrom(marks.at, to + 1e-9) - firstFrom(marks.at, from);
  return [`${marks.name}: ${countText(count)} times.`];
}
