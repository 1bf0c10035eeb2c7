import { expect } from 'vitest';
import { runPlan, type RunParts } from '../../src/lab/conduct/run-plan.ts';
import type { CaseInfo } from '../../src/lab/model/benchmark.ts';
import { defaultLimits, type Plan } from '../../src/lab/model/plan.ts';
import { ok } from '../../src/lab/model/result.ts';
import type { RunEvent } from '../../src/lab/model/run.ts';
import type { Asked, fakeWorkers } from './fake-workers.ts';

export const plan: Plan = {
  benchmark: { kind: 'trusted', title: 't', suite: 's' },
  samples: 10,
  budgetMs: 100,
  warmUpMs: 1,
  replicates: 3,
  seed: 4,
  limits: defaultLimits,
};
/** A case in each of these groups. */
export const cases = (...groups: string[]): CaseInfo[] =>
  groups.map((group, nth) => ({
    key: `${group} ${nth}`,
    name: String(nth),
    groups: [group],
    params: {},
    baseline: false,
  }));
/** Three lots of one case each, or one of three. */
export const apart = cases('a', 'b', 'c');
export const together = cases('a', 'a', 'a');

/** All that happens in a run of these workers. They are closed in the end. */
export async function eventsOf(
  fake: ReturnType<typeof fakeWorkers>,
  { part = {}, parts = {} }: { part?: Partial<Plan>; parts?: Partial<RunParts> } = {},
) {
  const events: RunEvent[] = [];
  await runPlan({ ...plan, ...part }, (event) => events.push(event), new AbortController().signal, {
    prepare: async () => ok(fake.prepared),
    epoch: () => 1_000,
    now: () => 0,
    workersWanted: async () => 0,
    ...parts,
  });
  expect(fake.counts.open).toBe(0);
  return events;
}
export const ofType = <T extends RunEvent['type']>(events: RunEvent[], type: T) =>
  events.filter((event): event is Extract<RunEvent, { type: T }> => event.type === type);
/** Worker, number of the replicate and cases of every lot asked for. */
export const trail = (asked: Asked[]) =>
  asked.map(({ worker, share }) => [worker, share.replicate, [...share.cases].toSorted((a, b) => a - b)]);
