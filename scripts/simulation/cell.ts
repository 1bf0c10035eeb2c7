import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import type { Plan } from '../../src/lab/model/plan.ts';
import type { Relative } from '../../src/lab/model/summary.ts';
import type { Ratio } from '../../src/lab/model/units.ts';
import { drawnRuns } from './drawn-runs.ts';
import { figures } from './figures.ts';
import type { Figures } from './figures.ts';
import type { PairSummary } from './pair-summary.ts';
import type { Rounds } from './taken-rounds.ts';
import type { Traits } from './traits.ts';
import { workerPool } from './worker-pool.ts';

/** Of one plan on one machine: pairs of which the candidate does as much work, and 2 % more. */
type Pairs<Of> = { equal: Of; more: Of };
export type Cell = Pairs<Figures>;
/** After the planned workers, and where runs end. */
export type Cells = { planned: Cell; ended: Cell };

const extra: Pairs<Ratio> = { equal: 0, more: 0.02 };

type Size = { traits: Traits; plan: Plan; seed: number };

/** Workers to draw runs from. Random: from the seed, each pair its own. */
export function pools(size: number, { traits, plan, seed }: Size, rounds?: Rounds): Pairs<PairSummary> {
  const of = (more: Ratio, nth: number) =>
    workerPool(size, { traits, plan, more }, mulberry32(seed + nth), rounds);
  return { equal: of(extra.equal, 0), more: of(extra.more, 1) };
}

/** What so many runs of each pair say once they have the planned workers, and where they end. */
export function cells(
  runs: number,
  from: Pairs<PairSummary>,
  plan: Plan,
  said = (answer: Relative): Relative => answer,
): Cells {
  const equal = drawnRuns(runs, from.equal, plan, mulberry32(plan.seed));
  const more = drawnRuns(runs, from.more, plan, mulberry32(plan.seed + 1));
  const of = (when: keyof Cells) => ({
    equal: figures(
      equal.map((run) => said(run[when])),
      extra.equal,
    ),
    more: figures(
      more.map((run) => said(run[when])),
      extra.more,
    ),
  });
  return { planned: of('planned'), ended: of('ended') };
}
