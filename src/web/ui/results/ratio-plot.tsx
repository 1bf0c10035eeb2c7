import type { Interval } from '../../../lab/model/interval.ts';
import type { Ratio } from '../../../lab/model/units.ts';
import { DEFAULT_MARGIN } from '../../../lab/stats/relative.ts';
import './interval-plot.css';

/** Where a ratio lies on the common axis: −1 and 1 are its ends, 0 is no difference. */
export type RatioAxis = (ratio: Ratio) => number;

/** With more room than this either side, nobody would see how the margin lies to the interval. */
const mostReach = Math.log(1.1);
const leastReach = Math.log(1 + 2 * DEFAULT_MARGIN);

/** An axis round 1, by logarithms, as wide as the intervals ask for, but not beyond a tenth. */
export function ratioAxis(intervals: readonly Interval[]): RatioAxis {
  const ends = intervals.flatMap(({ low, high }) => [-Math.log(low), Math.log(high)]);
  const reach = Math.min(mostReach, Math.max(leastReach, 1.1 * Math.max(0, ...ends)));
  return (ratio) => Math.log(ratio) / reach;
}

const [middle, half, line] = [48, 45, 8];
const onPlot = (place: number) => middle + half * Math.min(1, Math.max(-1, place));

type Props = { ratio: Ratio; interval: Interval; axis: RatioAxis; ink: number };

/**
 * The interval of a ratio beside the line of no difference and the band of what counts as none; an arrow where it goes
 * on beyond the axis. The row has the numbers.
 */
export function RatioPlot({ ratio, interval, axis, ink }: Props) {
  const [low, at, high] = [interval.low, ratio, interval.high].map(axis);
  const band = half * axis(1 + DEFAULT_MARGIN);
  return (
    <svg
      className={`interval-plot interval-plot--${ink}`}
      viewBox="0 0 96 16"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="interval-plot__margin" x={middle - band} y="1" width={2 * band} height="14" />
      <path className="interval-plot__none" d={`M${middle} 1V15`} />
      <path d={`M${onPlot(low)} ${line}H${onPlot(high)}`} />
      {low < -1 && <path className="interval-plot__beyond" d="M1 8l5 -4v8z" />}
      {high > 1 && <path className="interval-plot__beyond" d="M95 8l-5 -4v8z" />}
      {Math.abs(at) <= 1 && <circle cx={onPlot(at)} cy={line} r="2.75" />}
    </svg>
  );
}
