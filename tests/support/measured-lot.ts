import { measureLot } from '../../src/lab/measure/measure-lot.ts';
import type { BenchOptions } from '../../src/lab/model/authoring.ts';
import type { Share } from '../../src/lab/model/plan.ts';
import { fakeBench } from './fake-bench.ts';
import { registeredCases } from './registered-cases.ts';

const share: Share = {
  cases: [0],
  replicate: 2,
  seed: 3,
  samples: 600,
  least: 1,
  budgetMs: 1_000,
  warmUpMs: 10,
};
export type Options = BenchOptions<Record<string, readonly never[]>, unknown, unknown, unknown>;
type World = ReturnType<typeof fakeBench>;
export type Body = (input: unknown) => unknown;

/** One case, measured alone. */
export async function measuredAlone(
  body: Body,
  options: Options = {},
  world = fakeBench(),
  part: Partial<Share> = {},
) {
  const [measured] = await measuredLot([[body, options]], world, part);
  return measured;
}

/** Cases measured beside each other. */
export function measuredLot(cases: [Body, Options?][], world: World, part: Partial<Share> = {}) {
  const jobs = registeredCases((lab) =>
    cases.forEach(([body, options], nth) => lab.bench(`case ${nth}`, body, options)),
  );
  return measureLot(jobs, { ...share, cases: cases.map((_, nth) => nth), ...part }, world.bench, 100);
}

/** Of one case, in order. */
export const measuredBatches = ({ batches }: World, index = 0) =>
  batches.filter((batch) => batch.phase === 'measured' && batch.case === index);
