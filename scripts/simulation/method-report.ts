import type { Milliseconds, Ratio } from '../../src/lab/model/units.ts';
import { tableText } from '../bench/table-text.ts';
import { cells, pools } from './cell.ts';
import type { Cell, Cells } from './cell.ts';
import { honestyMisses, powerMisses } from './misses.ts';
import type { Report, Size } from './report.ts';
import { restless } from './traits.ts';
import { simulatedPlan } from './worker-pool.ts';

/** As browsers round their clocks, isolated, not isolated and careful; and the time for a case that 2 % are found in. */
type Asked = { clockStepMs: Milliseconds; budgetMs: Milliseconds; power: keyof Cells | 'none' };

const asked: readonly Asked[] = [
  { clockStepMs: 0.005, budgetMs: 3_000, power: 'planned' },
  { clockStepMs: 0.1, budgetMs: 3_000, power: 'planned' },
  { clockStepMs: 1, budgetMs: 3_000, power: 'none' },
  { clockStepMs: 1, budgetMs: 6_000, power: 'ended' },
];

/** What is beyond its limit after the planned workers and where runs end; of power, at the one of the two. */
export const misses = (found: Cells, power: Asked['power']): string[] => [
  ...honestyMisses(found.planned),
  ...honestyMisses(found.ended),
  ...(power === 'none' ? [] : powerMisses(found[power])),
];

/** What runs of the lab say on a restless machine, with each clock, after the planned workers and where they end. */
export function methodReport(size: Size): Report {
  const found = asked.flatMap((each) =>
    [5, 10, 20].map((replicates) => {
      const plan = simulatedPlan({ replicates, budgetMs: each.budgetMs, seed: size.seed });
      const { clockStepMs } = each;
      const from = pools(size.workers, { traits: { ...restless, clockStepMs }, plan, seed: size.seed });
      return { each, replicates, cells: cells(size.runs, from, plan) };
    }),
  );
  const rows = found.flatMap(({ each, replicates, cells: { planned, ended } }) => [
    [nameOf(each, replicates), ...texts(planned)],
    [`  to ${2 * replicates} where ± 0.5 % takes them`, ...texts(ended)],
  ]);
  return {
    text: ['Pairs of cases on a restless machine.', tableText(head, rows)].join('\n\n'),
    misses: found.flatMap(({ each, replicates, cells: both }) =>
      // Fewer workers than the lab's settings have are for a first look.
      misses(both, replicates < 10 ? 'none' : each.power).map(
        (miss) => `${nameOf(each, replicates)}: ${miss}`,
      ),
    ),
  };
}

const head = [
  'clock, time, workers',
  'workers',
  'covers',
  'A/A differs',
  'A/A off 1 %',
  '+2 % slower',
  '+2 % faster',
  '± of A/A',
];

function nameOf({ clockStepMs, budgetMs }: Asked, replicates: number): string {
  const clock = clockStepMs < 1 ? `${1_000 * clockStepMs} µs` : `${clockStepMs} ms`;
  return `${clock}, ${(2 * budgetMs) / 1_000} s, ${replicates}`;
}

const percent = (share: Ratio, digits = 1): string => `${(100 * share).toFixed(digits)} %`;

const texts = ({ equal, more }: Cell): string[] => [
  equal.workers.toFixed(1),
  percent((equal.covers + more.covers) / 2),
  percent(equal.differs),
  percent(equal.off),
  percent(more.slower),
  percent(more.faster),
  percent(equal.halfWidth, 2),
];
