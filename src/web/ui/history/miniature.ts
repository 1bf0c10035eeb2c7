import type { RunEntry } from '../../archive/archive.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import { durationText } from '../../../lab/model/quantity-text.ts';
import { counted } from '../../../lab/words/counted.ts';

/** A run's cases as two SVG paths, and the same in words. */
export type Miniature = {
  width: number;
  height: number;
  /** One line a case, from the low to the high end of its interval. */
  intervals: string;
  /** One mark a case, at its estimate. */
  estimates: string;
  text: string;
};

const width = 160;
const edge = 4;
const most = 12;

type Known = { key: string; summary: CaseSummary };

/** Cases with figures, at their places on a logarithmic axis that spans the run. Undefined if no case has figures. */
export function miniature(cases: RunEntry['cases']): Miniature | undefined {
  const known = cases.flatMap(({ key, summary }) => (summary ? [{ key, summary }] : []));
  if (known.length === 0) return undefined;
  const drawn = known.slice(0, most);
  const x = logScale(drawn.flatMap(({ summary }) => ends(summary)));
  const row = Math.max(3, Math.min(10, 36 / drawn.length));
  const y = (index: number) => fixed((index + 0.5) * row);
  return {
    width,
    height: Math.ceil(drawn.length * row),
    intervals: drawn.map(({ summary }, i) => line(ends(summary).map(x), y(i))).join(''),
    estimates: drawn.map(({ summary }, i) => mark(x(summary.estimate), y(i))).join(''),
    text: miniatureText(known, cases.length),
  };
}

/** The case of least estimate, of those that are told apart from an empty call. */
export const fastestCase = (cases: RunEntry['cases']): Known | undefined =>
  cases
    .flatMap(({ key, summary }) => (summary && !summary.likeEmpty ? [{ key, summary }] : []))
    .reduce<Known | undefined>(
      (best, one) => (best && best.summary.estimate <= one.summary.estimate ? best : one),
      undefined,
    );

const ends = ({ estimate, interval }: CaseSummary): [number, number] =>
  interval ? [interval.low, interval.high] : [estimate, estimate];

/** An interval may reach zero or below, where a logarithm has nothing: it is cut at a tenth of the least positive end. */
function logScale(values: number[]): (value: number) => string {
  const positive = values.filter((value) => value > 0);
  const floor = Math.min(...positive) / (positive.length < values.length ? 10 : 1);
  const low = Math.log(floor);
  const span = Math.log(Math.max(...positive)) - low;
  const room = width - 2 * edge;
  return (value) =>
    fixed(span > 0 ? edge + (room * (Math.log(Math.max(value, floor)) - low)) / span : width / 2);
}

const fixed = (value: number) => value.toFixed(1);
const line = ([low, high]: string[], y: string) => `M${low} ${y}H${high}`;
const mark = (x: string, y: string) => `M${x} ${y}h.01`;

const timeText = ({ estimate, likeEmpty }: CaseSummary) =>
  likeEmpty ? 'like an empty call' : durationText(estimate);

function miniatureText(known: Known[], all: number): string {
  const listed = known.slice(0, 3).map(({ key, summary }) => `${key} ${timeText(summary)}`);
  const rest = known.length - listed.length;
  const silent = all - known.length;
  return [
    listed.join(', '),
    ...(rest > 0 ? [`and ${counted(rest, 'more case')}`] : []),
    ...(silent > 0 ? [`${counted(silent, 'case')} without figures`] : []),
  ].join('; ');
}
