import type { CaseSummary } from '../model/summary.ts';
import { estimateText } from '../words/estimate-text.ts';
import { toldTime } from './told-time.ts';

/** `12.35 ± 0.05 µs`; `like an empty call` where that is all there is to say, and `–` where nothing is known. */
export function timeText(summary: CaseSummary | undefined): string {
  if (summary?.likeEmpty) return 'like an empty call';
  const time = toldTime(summary);
  if (!time) return '–';
  const { value, unit, plusMinus } = estimateText(time.estimate, time.interval);
  return `${value}${plusMinus === undefined ? '' : ` ± ${plusMinus}`}\u00a0${unit}`;
}

/** `12.30–12.40 µs`: the 95 % interval of a time; undefined where there is none to tell. */
export function timeRange(summary: CaseSummary | undefined): string | undefined {
  const time = toldTime(summary);
  if (!time) return undefined;
  const { range, unit } = estimateText(time.estimate, time.interval);
  return range === undefined ? undefined : `${range}\u00a0${unit}`;
}
