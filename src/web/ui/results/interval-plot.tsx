import type { Interval } from '../../../lab/model/interval.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import type { Milliseconds, Ratio } from '../../../lab/model/units.ts';
import './interval-plot.css';

/** Where a duration lies on the common axis, as a fraction of it. */
export type Axis = (duration: Milliseconds) => Ratio;

/**
 * An axis that holds every interval, logarithmic where the greatest end is over five times the least.
 * Ends at or below zero, which an interval from very few workers can have, lie at its left edge.
 */
export function intervalAxis(summaries: readonly CaseSummary[]): Axis {
  const ends = summaries.flatMap(({ estimate, interval }) => [estimate, interval?.low, interval?.high]);
  const positive = ends.filter((end) => end !== undefined && end > 0).map(Number);
  const [low, high] = [Math.min(...positive), Math.max(...positive)];
  const scale = high > 5 * low ? Math.log : (value: number) => value;
  const width = scale(high) - scale(low);
  const at = (value: number) => (scale(Math.max(low, value)) - scale(low)) / width;
  return (value) => (width > 0 ? at(value) : 0.5);
}

const [left, right, middle] = [3, 93, 8];
const onPlot = (fraction: Ratio) => left + fraction * (right - left);

type Props = { estimate: Milliseconds; interval: Interval | undefined; axis: Axis; ink: number };

/** The interval as a line and the estimate as a dot, on an axis common to all rows. The row has the numbers. */
export function IntervalPlot({ estimate, interval, axis, ink }: Props) {
  const x = onPlot(axis(estimate));
  return (
    <svg
      className={`interval-plot interval-plot--${ink}`}
      viewBox="0 0 96 16"
      aria-hidden="true"
      focusable="false"
    >
      <path className="interval-plot__axis" d={`M${left} ${middle}H${right}`} />
      {interval && <path d={`M${onPlot(axis(interval.low))} ${middle}H${onPlot(axis(interval.high))}`} />}
      <circle cx={x} cy={middle} r="2.75" />
    </svg>
  );
}
