import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/lab/model/failure.ts';
import { defaultLimits, type Plan, type Share } from '../../../src/lab/model/plan.ts';
import { failed, ok, type Result } from '../../../src/lab/model/result.ts';
import type { RunEvent } from '../../../src/lab/model/run.ts';
import type { Measured } from '../../../src/lab/wire/bench-api.ts';
import type { BenchClient } from '../../../src/web/host/bench-client.ts';
import { runPlan, type Prepared } from '../../../src/web/host/run-plan.ts';

const plan: Plan = {
  benchmark: { kind: 'trusted', title: 't', suite: 's' },
  samples: 10,
  budgetMs: 100,
  warmUpMs: 1,
  replicates: 3,
  seed: 4,
  limits: defaultLimits,
};
const info = (name: string) => ({ key: name, name, groups: [], params: {}, baseline: false });
const loaded = ok({ cases: ['a', 'b', 'c'].map(info), clockStepMs: 0.005, isolated: true });

/** Workers that answer as told; a fatal answer leaves its worker dead. */
function workers(
  measure: (share: Share, nth: number) => Result<Measured> & { fatal?: boolean; begun?: boolean },
  load: BenchClient['load'] = async () => loaded,
) {
  let started = 0;
  let open = 0;
  const prepared: Prepared = {
    load: { attachments: [], lines: 1 },
    start() {
      started++;
      open++;
      let dead: Failure | undefined;
      let nth = 0;
      let hasBegun = true;
      return {
        load,
        async measure(share) {
          const { fatal, begun = true, ...result } = measure(share, nth++);
          hasBegun = begun;
          if (fatal && !result.ok) dead = result.failure;
          return result;
        },
        begun: () => hasBegun,
        dead: () => dead,
        close() {
          open--;
        },
      };
    },
  };
  return { prepared, started: () => started, open: () => open };
}

async function eventsOf(prepared: Result<Prepared>, signal = new AbortController().signal) {
  const events: RunEvent[] = [];
  const parts = { prepare: async () => prepared, epoch: () => 1_000, now: () => 0 };
  await runPlan(plan, (event) => events.push(event), signal, parts);
  return events;
}
const started = (events: RunEvent[]) =>
  events.flatMap((event) => (event.type === 'case-started' ? [event.case] : []));

describe('runPlan', () => {
  it('measures every case once in each of the fresh workers, in another order', async () => {
    const { prepared, started: workersStarted, open } = workers(() => ok({ samples: 4 }));
    const events = await eventsOf(ok(prepared));
    const order = started(events);
    for (const from of [0, 3, 6]) expect(order.slice(from, from + 3).toSorted()).toEqual([0, 1, 2]);
    expect(new Set([0, 3, 6].map((from) => order.slice(from, from + 3).join())).size).toBeGreaterThan(1);
    expect(workersStarted()).toBe(1 + plan.replicates);
    expect(open()).toBe(0);
    expect(events.at(-1)).toEqual({ type: 'ended', at: 1_000, status: 'complete' });
  });

  it('repeats its orders for the same seed', async () => {
    const once = async () => started(await eventsOf(ok(workers(() => ok({ samples: 1 })).prepared)));
    expect(await once()).toEqual(await once());
  });

  it('drops a case that failed and goes on with the others', async () => {
    const failure: Failure = { code: 'threw', stage: 'body', message: 'no' };
    const { prepared } = workers(({ case: index }) => (index === 1 ? failed(failure) : ok({ samples: 4 })));
    const events = await eventsOf(ok(prepared));
    expect(started(events).filter((index) => index === 1)).toHaveLength(1);
    expect(started(events)).toHaveLength(1 + 2 * plan.replicates);
    expect(events).toContainEqual({ type: 'case-failed', case: 1, replicate: 0, failure });
    expect(events.at(-1)).toMatchObject({ status: 'complete' });
  });

  it('starts a new worker for the others when a case took its worker with it', async () => {
    const failure: Failure = { code: 'timed-out', stage: 'body', limitMs: 1 };
    const fake = workers(({ case: index }) =>
      index === 1 ? { ...failed(failure), fatal: true } : ok({ samples: 4 }),
    );
    const events = await eventsOf(ok(fake.prepared));
    expect(started(events).filter((index) => index !== 1)).toHaveLength(2 * plan.replicates);
    expect(fake.started()).toBeLessThanOrEqual(2 + plan.replicates);
    expect(fake.open()).toBe(0);
  });

  it('starts a new worker for the others when a case broke its worker, though it still answers', async () => {
    const failure: Failure = { code: 'worker-failed', message: 'ruined' };
    const { prepared, started: workersStarted } = workers(({ case: index }) =>
      index === 1 ? failed(failure) : ok({ samples: 4 }),
    );
    const last = started(await eventsOf(ok(prepared)))[2];
    expect(workersStarted()).toBe(1 + plan.replicates + (last === 1 ? 0 : 1));
  });

  it('takes a case that has not begun to a new worker, unless it was the first of its worker', async () => {
    const failure: Failure = { code: 'worker-failed', message: 'ruined' };
    const ruined = { ...failed(failure), fatal: true, begun: false };
    const later = workers((_, nth) => (nth === 1 ? ruined : ok({ samples: 4 })));
    const events = await eventsOf(ok(later.prepared));
    expect(events.filter(({ type }) => type === 'case-failed')).toEqual([]);
    expect(later.started()).toBe(1 + 3 * plan.replicates);
    const first = workers(({ case: index }) => (index === 1 ? ruined : ok({ samples: 4 })));
    expect(await eventsOf(ok(first.prepared))).toContainEqual({
      type: 'case-failed',
      case: 1,
      replicate: 0,
      failure,
    });
    expect(first.open()).toBe(0);
  });

  it('ends as failed when the benchmark does not compile or load', async () => {
    const failure: Failure = { code: 'syntax-error', message: 'no', line: 3 };
    expect(await eventsOf(failed(failure))).toEqual([
      { type: 'ended', at: 1_000, status: 'failed', failure },
    ]);
    const { prepared, open } = workers(
      () => ok({ samples: 1 }),
      async () => failed({ code: 'no-cases' }),
    );
    expect(await eventsOf(ok(prepared))).toEqual([
      { type: 'ended', at: 1_000, status: 'failed', failure: { code: 'no-cases' } },
    ]);
    expect(open()).toBe(0);
  });

  it('ends as stopped, at once, when it is stopped', async () => {
    const fake = workers(() => ({ ...failed({ code: 'stopped' }), fatal: true }));
    const events = await eventsOf(ok(fake.prepared));
    expect(started(events)).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'ended', status: 'stopped' });
    expect(fake.open()).toBe(0);
  });
});
