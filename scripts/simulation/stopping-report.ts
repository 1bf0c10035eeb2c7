import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import { mostReplicates } from '../../src/lab/model/plan.ts';
import type { Plan } from '../../src/lab/model/plan.ts';
import type { Ratio } from '../../src/lab/model/units.ts';
import { tableText } from '../bench/table-text.ts';
import { drawnRuns } from './drawn-runs.ts';
import { figures } from './figures.ts';
import type { Figures } from './figures.ts';
import { coverageMisses } from './misses.ts';
import type { Report, Size } from './report.ts';
import { undisturbedRounds } from './taken-rounds.ts';
import { restless } from './traits.ts';
import type { Traits } from './traits.ts';
import { simulatedPlan, workerPool } from './worker-pool.ts';

type Born = Traits['born'];
type Row = { name: string; ends: { scale: number; figures: Figures }[] };

const scales = [0.5, 1, 1.5, 2, 3, 4];

/** As unlike as those of a restless machine, and normally so. */
export const normalBorn: Born = {
  ...restless.born,
  apart: 0.006,
  misplaced: { chance: 0, cost: 0 },
  astray: { chance: 0, cost: 0 },
};

/** How often the intervals of equal pairs hold 1 where runs end, by how unlike workers are. */
export function stoppingReport(size: Size): Report {
  const rows = [
    ...[5, 10, 20].map((replicates) => rowOf('restless', restless.born, replicates, size)),
    ...[5, 10, 20].map((replicates) => rowOf('normal', normalBorn, replicates, size)),
  ];
  const head = ['workers, as unlike', ...scales.map((scale) => `× ${scale}`)];
  const percents = rows.map(({ name, ends }) => [
    name,
    ...ends.map(({ figures: { covers } }) => `${(100 * covers).toFixed(1)} %`),
  ]);
  return {
    text: ['Coverage where a run ends.', tableText(head, percents)].join('\n\n'),
    misses: rows.flatMap(({ name, ends }) =>
      ends.flatMap(({ scale, figures: { covers, runs } }) =>
        coverageMisses(covers, runs).map((miss) => `${name}, × ${scale}: ${miss}`),
      ),
    ),
  };
}

function rowOf(name: string, born: Born, replicates: number, { workers, runs, seed }: Size): Row {
  const plan = simulatedPlan({ replicates, seed });
  return {
    name: `${name}, ${replicates} to ${mostReplicates(plan)}`,
    ends: scales.map((scale) => ({ scale, figures: endedFigures(scaled(born, scale), plan, workers, runs) })),
  };
}

/** Of runs whose workers differ so much by birth, and in nothing else. */
export function endedFigures(unlike: Born, plan: Plan, workers: number, runs: number): Figures {
  const traits = { ...restless, born: unlike, clockStepMs: 0.005 };
  const pool = workerPool(workers, { traits, plan, more: 0 }, mulberry32(plan.seed), undisturbedRounds);
  const ends = drawnRuns(runs, pool, plan, mulberry32(plan.seed + 1)).map(({ ended }) => ended);
  return figures(ends, 0);
}

/** The same kinds of bad luck, so many times as bad. */
export const scaled = ({ worker, apart, misplaced, astray }: Born, by: Ratio): Born => ({
  worker,
  apart: apart * by,
  misplaced: { ...misplaced, cost: misplaced.cost * by },
  astray: { ...astray, cost: astray.cost * by },
});
