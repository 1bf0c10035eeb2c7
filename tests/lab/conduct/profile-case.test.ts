import { describe, expect, it } from 'vitest';
import { profileCase } from '../../../src/lab/conduct/profile-case.ts';
import type { Plan } from '../../../src/lab/model/plan.ts';
import { ok, type Result } from '../../../src/lab/model/result.ts';
import type { Prepared } from '../../../src/lab/conduct/prepared.ts';
import { died, fakeWorkers, measuredWell } from '../../support/fake-workers.ts';
import { apart, plan } from '../../support/run-with-workers.ts';

/** Workers of one case whose sections took so long. */
const taking = (durations: number[]) =>
  fakeWorkers(apart.slice(0, 1), (share, { batch }) => {
    const told = { case: 0, replicate: share.replicate, first: 0, calls: 1 };
    batch({ ...told, phase: 'warm-up', durations: Float64Array.of(99) });
    batch({ ...told, phase: 'measured', durations: Float64Array.from(durations) });
    return measuredWell(share);
  });

async function profiled(plain: ReturnType<typeof taking>, looked: ReturnType<typeof taking>, key = 'a 0') {
  const plans: Plan[] = [];
  const began: number[] = [];
  const prepare =
    ({ prepared }: { prepared: Prepared }) =>
    async (each: Plan): Promise<Result<Prepared>> => {
      plans.push(each);
      return ok(prepared);
    };
  const slowdown = await profileCase(
    { plan: { ...plan, mostReplicates: 20, precision: 0.1 }, key, budgetMs: 1_000 },
    new AbortController().signal,
    {
      preparePlain: prepare(plain),
      prepareProfiled: prepare(looked),
      begin: () => void began.push(looked.asked.length),
      undisturbed: (durations) => Math.min(...durations),
      epoch: () => 0,
      now: () => 0,
    },
  );
  return { slowdown, plans, began };
}

describe('the pass that says where time goes', () => {
  it('compares the settled half of a case as it is with that of the same case looked at', async () => {
    const { slowdown, began } = await profiled(taking([1, 1, 4, 5]), taking([2, 2, 6, 7]));
    expect(slowdown).toEqual(ok(1.5));
    expect(began).toEqual([1]);
  });

  it('runs that one case in one worker each, whatever the plan says', async () => {
    const [plain, looked] = [taking([1]), taking([2])];
    const { plans } = await profiled(plain, looked, 'a (b|c) / d*');
    expect(plans.map(({ filter = '' }) => filter)).toEqual(Array(2).fill('^a \\(b\\|c\\) \\/ d\\*$'));
    for (const { filter = '' } of plans) expect('a (b|c) / d*').toMatch(new RegExp(filter, 'u'));
    expect([plain, looked].map(({ asked }) => asked.length)).toEqual([1, 1]);
    expect(plans.map(({ replicates, mostReplicates }) => [replicates, mostReplicates])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
  });

  it('fails as the case does, and looks at nothing where it fails unlooked at', async () => {
    const bad = fakeWorkers(apart.slice(0, 1), () => died({ code: 'timed-out', stage: 'body', limitMs: 9 }));
    const looked = taking([1]);
    expect((await profiled(bad, looked)).slowdown).toMatchObject({
      ok: false,
      failure: { code: 'timed-out' },
    });
    expect(looked.asked).toEqual([]);
  });
});
