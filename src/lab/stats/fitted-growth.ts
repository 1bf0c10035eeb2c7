import { fewestSizes } from '../model/growth.ts';
import type { Growth, GrowthFit, GrowthPoint, OrderFit } from '../model/growth.ts';
import type { Interval } from '../model/interval.ts';
import type { Ratio } from '../model/units.ts';
import { checkValues } from './check-values.ts';
import { growthFit } from './growth-fit.ts';
import { growthOrders } from './growth-orders.ts';
import { mean } from './mean.ts';
import { studentInterval } from './student-interval.ts';

type Known = { n: number; log: number };

const POSSIBLE: Ratio = 0.05;
/** Errors below it are all alike: no order is exact in what it leaves out. */
const EXACT: Ratio = 0.001;

/**
 * How time grows with size: which of O(1), O(log n), O(n), O(n log n) and O(n²) it is, as
 * t = base + factor · f(n), and how sure that is.
 *
 * Each order foretells the time of each size from those of the others. It weighs as much as those forecasts
 * are good: their mean squared error to the power of −(sizes − 2) ÷ 2. One with a factor of zero weighs nothing,
 * since it is O(1). An order above 5 % is possible. O(1) stands as long as it is possible; else the one that
 * weighs most is chosen.
 *
 * Shape:  points in any order → a growth, or undefined for fewer than four sizes. Points of one size are joined.
 * Units:  base and factor in milliseconds.
 * Source: `growthFit`; weights by leaving one out, after Geisser (1975) and Yao et al. (2018), pseudo-BMA; the
 *         exponent by least squares in logarithms, one slope a worker, `studentInterval` over these.
 * Assumes errors alike in proportion at all sizes; one order over the whole range; workers independent.
 * Errors: RangeError for a size or a time that is not positive, or a point without a time.
 * Cost:   O(sizes²): 2 ms for 8.
 */
export function fittedGrowth(points: readonly GrowthPoint[]): Growth | undefined {
  checkValues(
    points.map(({ n }) => n),
    0,
    'positive',
  );
  const sizes = bySize(points);
  if (sizes.length < fewestSizes) return undefined;
  const known = sizes.map(({ n, logs }) => ({ n, log: mean(logs) }));
  const fits = weighed(known);
  const possible = fits.filter(({ weight }) => weight > POSSIBLE);
  const most = possible.reduce((best, fit) => (fit.weight > best.weight ? fit : best));
  const chosen = possible.find(({ order }) => order === 'O(1)') ?? most;
  const interval = exponentInterval(sizes);
  return {
    chosen,
    alsoPossible: possible.filter((fit) => fit !== chosen).map(({ order }) => order),
    fits,
    exponent: slope(known),
    ...(interval && { interval }),
  };
}

/** The logarithms of the times of each size. */
function bySize(points: readonly GrowthPoint[]): { n: number; logs: number[] }[] {
  const logs = new Map<number, number[]>();
  for (const { n, times } of points) {
    checkValues(times, 1, 'positive');
    logs.set(n, [...(logs.get(n) ?? []), ...times.map(Math.log)]);
  }
  return Array.from(logs, ([n, ofSize]) => ({ n, logs: ofSize })).sort((a, b) => a.n - b.n);
}

/** Every order with its fit, and how well it foretells. */
function weighed(known: readonly Known[]): OrderFit[] {
  const fits = growthOrders.map(({ order, of }) => {
    const fit = fitOf(known, of);
    const isItself = order === 'O(1)' || fit.factor > 0;
    return { order, ...fit, badness: isItself ? forecastError(known, of) ** 2 + EXACT ** 2 : Infinity };
  });
  const least = Math.min(...fits.map(({ badness }) => badness));
  const powers = fits.map(({ badness }) => (least / badness) ** ((known.length - 2) / 2));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return fits.map(({ badness: _, ...fit }, i) => ({ ...fit, weight: powers[i] / all }));
}

const fitOf = (known: readonly Known[], of: (n: number) => number): GrowthFit =>
  growthFit(
    known.map(({ n }) => of(n)),
    known.map(({ log }) => log),
  );

/** The root mean square of how far each logarithm is from what the others foretell. */
function forecastError(known: readonly Known[], of: (n: number) => number): number {
  const squares = known.map(({ n, log }, left) => {
    const { base, factor } = fitOf(known.toSpliced(left, 1), of);
    return (log - Math.log(base + factor * of(n))) ** 2;
  });
  return Math.sqrt(mean(squares));
}

/** Of the least squares line through logarithms of time over those of size. */
function slope(known: readonly Known[]): number {
  const across = known.map(({ n }) => Math.log(n));
  const middle = mean(across);
  const over = across.reduce((sum, x, i) => sum + (x - middle) * known[i].log, 0);
  return over / across.reduce((sum, x) => sum + (x - middle) ** 2, 0);
}

function exponentInterval(sizes: readonly { n: number; logs: readonly number[] }[]): Interval | undefined {
  const workers = sizes[0].logs;
  if (workers.length < 2 || sizes.some(({ logs }) => logs.length !== workers.length)) return undefined;
  return studentInterval(
    workers.map((_, worker) => slope(sizes.map(({ n, logs }) => ({ n, log: logs[worker] })))),
  );
}
