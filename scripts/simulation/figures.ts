import { contains } from '../../src/lab/model/interval.ts';
import type { Relative } from '../../src/lab/model/summary.ts';
import type { Ratio } from '../../src/lab/model/units.ts';
import { mean } from '../../src/lab/stats/mean.ts';
import { median } from '../../src/lab/stats/median.ts';

/** How often a method is right, of many runs with one truth. */
export type Figures = {
  runs: number;
  /** The interval holds the truth. */
  covers: Ratio;
  /** The interval excludes equality. */
  differs: Ratio;
  slower: Ratio;
  faster: Ratio;
  /** The estimate is off by more than a hundredth. */
  off: Ratio;
  /** Of the median interval. */
  halfWidth: Ratio;
  /** On average. */
  workers: number;
};

/** Of the answers of runs whose candidate does so much more work. Errors: RangeError for an answer without an interval. */
export function figures(answers: readonly Relative[], more: Ratio): Figures {
  const truth = 1 + more;
  const found = answers.map(({ ratio, interval, verdict, workers = 0 }) => {
    if (!interval) throw new RangeError('an answer has no interval');
    return { ratio, interval, verdict, workers };
  });
  const share = (holds: (answer: (typeof found)[number]) => boolean) =>
    found.filter(holds).length / found.length;
  return {
    runs: found.length,
    covers: share(({ interval }) => contains(interval, truth)),
    differs: share(({ interval }) => !contains(interval, 1)),
    slower: share(({ verdict }) => verdict === 'slower'),
    faster: share(({ verdict }) => verdict === 'faster'),
    off: share(({ ratio }) => Math.abs(ratio / truth - 1) > 0.01),
    halfWidth: median(found.map(({ interval }) => (interval.high - interval.low) / 2)),
    workers: mean(found.map(({ workers }) => workers)),
  };
}
