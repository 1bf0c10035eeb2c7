import { describe, expect, it } from 'vitest';
import { runPlan } from '../../../src/lab/conduct/run-plan.ts';
import type { Failure } from '../../../src/lab/model/failure.ts';
import { defaultLimits } from '../../../src/lab/model/plan.ts';
import { failed } from '../../../src/lab/model/result.ts';
import type { RunEvent } from '../../../src/lab/model/run.ts';
import { died, fakeWorkers, measuredWell } from '../../support/fake-workers.ts';
import { batchOf } from '../../support/run-events.ts';
import { apart, cases, eventsOf, ofType, plan, together, trail } from '../../support/run-with-workers.ts';

const threw: Failure = { code: 'threw', stage: 'body', message: 'no' };

describe('runPlan', () => {
  it('measures every lot once in each of the fresh workers, in another order', async () => {
    const fake = fakeWorkers(apart);
    const events = await eventsOf(fake, { part: { replicates: 6 } });
    const orders = [1, 2, 3, 4, 5, 6].map((worker) =>
      fake.asked.filter((each) => each.worker === worker).flatMap(({ share }) => share.cases),
    );
    for (const order of orders) expect(order.toSorted()).toEqual([0, 1, 2]);
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(1);
    expect(fake.counts.started).toBe(1 + 6);
    expect(ofType(events, 'lot-started')).toHaveLength(18);
    expect(events.at(-1)).toEqual({ type: 'ended', at: 1_000, status: 'complete' });
  });

  it('measures cases of the same groups and parameters beside each other', async () => {
    const fake = fakeWorkers(cases('a', 'b', 'a'));
    await eventsOf(fake, { part: { replicates: 1 } });
    expect(trail(fake.asked).map(([, , lot]) => lot)).toEqual(expect.arrayContaining([[0, 2], [1]]));
  });

  it('repeats its orders for the same seed', async () => {
    const once = async () => {
      const fake = fakeWorkers(apart);
      await eventsOf(fake);
      return fake.asked;
    };
    expect(await once()).toEqual(await once());
  });

  it('tells what an empty call cost, and how fast the machine was', async () => {
    const fake = fakeWorkers(together, (share) => measuredWell(share, { 1: { overheadMs: 0.002 } }));
    const events = await eventsOf(fake, { part: { replicates: 1 } });
    expect(ofType(events, 'overhead')).toEqual([
      { type: 'overhead', case: 1, replicate: 0, overheadMs: 0.002 },
    ]);
    expect(ofType(events, 'canary')).toMatchObject([{ replicate: 0, canary: { beforeMs: 1, afterMs: 1 } }]);
  });

  it('ends as failed when the benchmark does not compile or load', async () => {
    const failure: Failure = { code: 'syntax-error', message: 'no', line: 3 };
    const prepare = async () => failed(failure);
    expect(await eventsOf(fakeWorkers(apart), { parts: { prepare } })).toEqual([
      { type: 'ended', at: 1_000, status: 'failed', failure },
    ]);
    const empty = fakeWorkers(apart, measuredWell, async () => failed({ code: 'no-cases' }));
    expect(await eventsOf(empty)).toEqual([
      { type: 'ended', at: 1_000, status: 'failed', failure: { code: 'no-cases' } },
    ]);
  });

  it('ends as stopped, at once, when it is stopped', async () => {
    const fake = fakeWorkers(apart, () => died({ code: 'stopped' }));
    const events = await eventsOf(fake);
    expect(fake.asked).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'ended', status: 'stopped' });
    expect(ofType(events, 'case-failed')).toEqual([]);
  });

  it('ends as failed, and throws, when something of ours breaks', async () => {
    const events: RunEvent[] = [];
    const broken = runPlan(plan, (event) => events.push(event), new AbortController().signal, {
      prepare: () => Promise.reject(new Error('bug')),
      epoch: () => 1_000,
      now: () => 0,
      workersWanted: async () => 0,
    });
    await expect(broken).rejects.toThrow('bug');
    expect(events).toMatchObject([{ status: 'failed', failure: { code: 'worker-failed' } }]);
  });
});

describe('what cases print', () => {
  const text = 'x'.repeat(defaultLimits.outputBytes - 1);

  it('counts against one allowance for all their workers', async () => {
    const fake = fakeWorkers(together, (share, { allowances, output }) => {
      for (const index of share.cases) output(index, allowances.take(index, text));
      return measuredWell(share);
    });
    const printed = ofType(await eventsOf(fake), 'output');
    for (const index of [0, 1, 2]) {
      const texts = printed.filter((event) => event.case === index).map((event) => event.text);
      expect(texts.join('')).toBe('x'.repeat(defaultLimits.outputBytes));
    }
  });

  it('outside of any is told once, by the survey, and for cases that are not there never', async () => {
    const fake = fakeWorkers(apart, (share, { output }) => {
      for (const index of [undefined, 2, 3]) output(index, String(index));
      return measuredWell(share);
    });
    const { start } = fake.prepared;
    fake.prepared.start = (count, listener, signal) => {
      listener.output(undefined, `of ${count}`);
      return start(count, listener, signal);
    };
    const printed = ofType(await eventsOf(fake, { part: { replicates: 1 } }), 'output');
    expect(new Set(printed.map((event) => event.text))).toEqual(new Set(['of 0', '2']));
  });
});

describe('a lot that wants to be more precise', () => {
  const more = { replicates: 2, mostReplicates: 5 };

  it('gets as many workers as it wants, which is settled after half of those planned', async () => {
    const fake = fakeWorkers(cases('a', 'b', 'a'));
    const asked: (readonly number[])[] = [];
    const workersWanted = async (lot: readonly number[]) => {
      expect(fake.asked).toHaveLength(2);
      asked.push(lot);
      return lot.length === 1 ? 1 : 4;
    };
    const events = await eventsOf(fake, { part: more, parts: { workersWanted } });
    expect(asked).toEqual([[0, 2], [1]]);
    const lots = ofType(events, 'lot-started');
    expect(lots.filter((event) => event.cases.length === 1).map((event) => event.replicate)).toEqual([0, 1]);
    expect(lots.filter((event) => event.cases.length === 2).map((event) => event.replicate)).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it('gets no more than the plan allows, and second tries are numbered past them', async () => {
    const fake = fakeWorkers(together, (share) =>
      measuredWell(share, share.replicate === 0 ? { 1: { failure: threw, samples: 0 } } : {}),
    );
    await eventsOf(fake, { part: more, parts: { workersWanted: async () => Infinity } });
    expect(trail(fake.asked).map(([, replicate]) => replicate)).toEqual([0, 5, 1, 2, 3, 4]);
  });

  it('is not asked about where the plan allows no more workers', async () => {
    let asked = 0;
    const workersWanted = async () => ++asked;
    await eventsOf(fakeWorkers(together), { parts: { workersWanted } });
    expect(asked).toBe(0);
  });

  it('counts without the cases that failed', async () => {
    const fake = fakeWorkers(together, (share) => measuredWell(share, { 1: { failure: threw } }));
    const asked: (readonly number[])[] = [];
    const workersWanted = async (lot: readonly number[]) => asked.push(lot);
    await eventsOf(fake, { part: more, parts: { workersWanted } });
    expect(asked).toEqual([[0, 2]]);
  });
});

it('hands on the samples as they come', async () => {
  const batch = batchOf([1, 2, 3]);
  const fake = fakeWorkers(apart, (share, listener) => {
    listener.batch(batch);
    return measuredWell(share);
  });
  expect(ofType(await eventsOf(fake), 'batch')).toHaveLength(9);
});
