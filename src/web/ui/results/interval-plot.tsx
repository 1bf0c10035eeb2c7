import type { Interval } from '../../../lab/model/interval.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import type { Milliseconds, Ratio } from '../../../lab/model/units.ts';
import './interval-plot.css';

/** Where a duration lies on the common axis, as a fraction of it. */
export type Axis = (duration: Milliseconds) => Ratio;

/** An axis that holds every interval. Logarithmic from zero, or where the greatest is over five times the least. */
export function intervalAxis(summaries: readonly CaseSummary[]): Axis {
  const ends = summaries.map(({ estimate, interval }) => interval ?? { low: estimate, high: estimate });
  const low = Math.min(...ends.map((end) => end.low));
  const high = Math.max(...ends.map((end) => end.high));
  const scale = low > 0 && high > 5 * low ? Math.log : (value: number) => value;
  const width = scale(high) - scale(low);
  return (value) => (width > 0 ? (scale(value) - scale(low)) / width : 0.5);
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
