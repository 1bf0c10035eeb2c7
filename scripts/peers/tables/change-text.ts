import type { Ratio } from '../../../src/lab/model/units.ts';

/** `+2.03 %` of a ratio of 1.0203. */
export function changeText(ratio: Ratio, digits = 2): string {
  const change = 100 * (ratio - 1);
  if (!Number.isFinite(change)) return '–';
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(digits)} %`;
}
