import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../../src/lab/conduct/create-calm.ts';
import type { Failure } from '../../../src/lab/model/failure.ts';
import { failed, ok } from '../../../src/lab/model/result.ts';
import type { CaseMeasured } from '../../../src/lab/model/run.ts';
import { died, fakeWorkers, measuredWell } from '../../support/fake-workers.ts';
import { apart, cases, eventsOf, ofType, together, trail } from '../../support/run-with-workers.ts';

const threw: Failure = { code: 'threw', stage: 'body', message: 'no' };
const timedOut: Failure = { code: 'timed-out', stage: 'body', limitMs: 1 };
const ruined: Failure = { code: 'worker-failed', message: 'ruined' };

describe('a case that fails alone', () => {
  it('is not measured again, and the others go on', async () => {
    const fake = fakeWorkers(apart, (share) => measuredWell(share, { 1: { failure: threw, samples: 0 } }));
    const events = await eventsOf(fake);
    expect(trail(fake.asked).filter(([, , lot]) => String(lot) === '1')).toHaveLength(1);
    expect(fake.asked).toHaveLength(1 + 2 * 3);
    expect(fake.counts.started).toBe(1 + 3);
    expect(ofType(events, 'case-failed')).toEqual([
      { type: 'case-failed', case: 1, replicate: 0, failure: threw },
    ]);
    expect(events.at(-1)).toMatchObject({ status: 'complete' });
  });

  it('takes its worker with it, and a new one goes on with the others', async () => {
    const fake = fakeWorkers(apart, (share) =>
      share.cases.includes(1) ? died(timedOut) : measuredWell(share),
    );
    const events = await eventsOf(fake);
    expect(fake.asked.filter(({ share }) => !share.cases.includes(1))).toHaveLength(2 * 3);
    expect(fake.counts.started).toBeLessThanOrEqual(2 + 3);
    expect(ofType(events, 'case-failed')).toMatchObject([{ case: 1, failure: timedOut }]);
    expect(ofType(events, 'voided')).toEqual([]);
  });

  it('leaves no ruined worker to the next, though the worker lives', async () => {
    const fake = fakeWorkers(apart, (share) =>
      share.cases.includes(1) ? { result: failed(ruined) } : measuredWell(share),
    );
    await eventsOf(fake);
    const broke = fake.asked.find(({ share }) => share.cases.includes(1));
    expect(fake.asked.findLast(({ worker }) => worker === broke?.worker)).toBe(broke);
  });

  it('that has not begun goes to a new worker, unless it was the first of its worker', async () => {
    const unbegun = died(ruined, { unbegun: true });
    const later = fakeWorkers(apart, (share, _, nth) => (nth === 1 ? unbegun : measuredWell(share)));
    expect(ofType(await eventsOf(later), 'case-failed')).toEqual([]);
    expect(later.counts.started).toBe(1 + 3 * 3);
    const first = fakeWorkers(apart, (share) => (share.cases.includes(1) ? unbegun : measuredWell(share)));
    expect(ofType(await eventsOf(first), 'case-failed')).toEqual([
      { type: 'case-failed', case: 1, replicate: 0, failure: ruined },
    ]);
  });
});

describe('a case that fails beside others', () => {
  const failing = (samples: number, alone: Partial<CaseMeasured> = {}) =>
    fakeWorkers(together, (share) =>
      measuredWell(share, { 1: share.cases.length > 1 ? { failure: threw, samples } : alone }),
    );

  it('before it has samples, is tried once more, alone in a fresh worker with a number of its own', async () => {
    const fake = failing(0);
    const events = await eventsOf(fake, { part: { replicates: 1 } });
    expect(trail(fake.asked)).toEqual([
      [1, 0, [0, 1, 2]],
      [2, 1, [1]],
    ]);
    expect(ofType(events, 'case-failed')).toEqual([]);
    expect(ofType(events, 'voided')).toEqual([]);
  });

  it('and again alone, has failed', async () => {
    const fake = failing(0, { failure: threw, samples: 0 });
    const events = await eventsOf(fake);
    expect(ofType(events, 'case-failed')).toEqual([
      { type: 'case-failed', case: 1, replicate: 3, failure: threw },
    ]);
    expect(trail(fake.asked).filter(([, , lot]) => String(lot) === '0,2')).toHaveLength(2);
  });

  it('after it has samples, is not', async () => {
    const fake = failing(3);
    const events = await eventsOf(fake);
    expect(trail(fake.asked)).toEqual([
      [1, 0, [0, 1, 2]],
      [2, 1, [0, 2]],
      [3, 2, [0, 2]],
    ]);
    expect(ofType(events, 'case-failed')).toMatchObject([{ case: 1, replicate: 0 }]);
  });

  it('is tried in another worker than any other that is tried again', async () => {
    const fake = fakeWorkers(together, (share) =>
      measuredWell(share, {
        0: { failure: threw, samples: 0 },
        1: share.cases.length > 1 ? { failure: threw, samples: 0 } : {},
      }),
    );
    const events = await eventsOf(fake, { part: { replicates: 1 } });
    expect(trail(fake.asked)).toEqual([
      [1, 0, [0, 1, 2]],
      [2, 1, [0]],
      [3, 2, [1]],
    ]);
    expect(ofType(events, 'case-failed')).toMatchObject([{ case: 0, replicate: 1 }]);
  });

  it('leaves the lots to come to another worker', async () => {
    const fake = fakeWorkers(cases('a', 'a', 'b'), (share) =>
      measuredWell(share, { 0: { failure: threw, samples: 0 } }),
    );
    await eventsOf(fake, { part: { replicates: 1, seed: 1 } });
    const workers = new Map(fake.asked.map(({ worker, share }) => [String(share.cases), worker]));
    expect(workers.get('0')).not.toBe(workers.get('2'));
  });
});

describe('a lot that takes its worker with it', () => {
  it('in a case that is known goes on without it, measured anew, and what was sent is void', async () => {
    const fake = fakeWorkers(together, (share) =>
      share.cases.includes(1) ? died(timedOut, { current: 1 }) : measuredWell(share),
    );
    const events = await eventsOf(fake);
    expect(trail(fake.asked)).toEqual([
      [1, 0, [0, 1, 2]],
      [2, 3, [0, 2]],
      [3, 1, [0, 2]],
      [4, 2, [0, 2]],
    ]);
    expect(ofType(events, 'case-failed')).toEqual([
      { type: 'case-failed', case: 1, replicate: 0, failure: timedOut },
    ]);
    expect(ofType(events, 'voided')).toEqual([{ type: 'voided', cases: [0, 2], replicate: 0 }]);
  });

  it.each<[string, Failure, number | undefined]>([
    ['while cases took turns', timedOut, undefined],
    ['by an error that a case may have left behind', threw, 1],
    ['by breaking what the worker stands on', ruined, 1],
  ])('%s goes on with each alone, and what was sent is void', async (_, failure, current) => {
    const fake = fakeWorkers(together, (share) =>
      share.cases.includes(1) ? died(failure, current === undefined ? {} : { current }) : measuredWell(share),
    );
    const events = await eventsOf(fake, { part: { replicates: 1 } });
    expect(trail(fake.asked)).toEqual([
      [1, 0, [0, 1, 2]],
      [2, 1, [0]],
      [3, 2, [1]],
      [4, 3, [2]],
    ]);
    expect(ofType(events, 'voided')).toEqual([{ type: 'voided', cases: [0, 1, 2], replicate: 0 }]);
    expect(ofType(events, 'case-failed')).toEqual([{ type: 'case-failed', case: 1, replicate: 2, failure }]);
  });

  it('by an answer that makes no sense goes on with each alone, though the worker lives', async () => {
    const fake = fakeWorkers(together, (share) =>
      share.cases.length > 1 ? { result: failed(ruined) } : measuredWell(share),
    );
    await eventsOf(fake, { part: { replicates: 1 } });
    expect(trail(fake.asked).map(([worker]) => worker)).toEqual([1, 2, 3, 4]);
  });
});

describe('a lot that was disturbed', () => {
  it('is void and measured again, whole, in another worker', async () => {
    const slow = { beforeMs: 1, afterMs: 1.5 };
    const fake = fakeWorkers(together, (share) => {
      const { result } = measuredWell(share, { 1: { failure: threw } });
      return share.replicate === 0 && result.ok
        ? { result: ok({ ...result.value, canary: slow }) }
        : { result };
    });
    const waits: number[] = [];
    const surroundings: Surroundings = {
      untilSeen: async () => undefined,
      lapses: () => 0,
      wait: async (ms) => void waits.push(ms),
    };
    const events = await eventsOf(fake, { part: { replicates: 1 }, parts: { surroundings } });
    expect(trail(fake.asked)).toEqual([
      [1, 0, [0, 1, 2]],
      [2, 1, [0, 1, 2]],
    ]);
    expect(ofType(events, 'voided')).toEqual([
      { type: 'voided', cases: [0, 1, 2], replicate: 0, because: 'throttled' },
    ]);
    expect(ofType(events, 'case-failed')).toMatchObject([{ replicate: 1 }]);
    expect(waits).toHaveLength(1);
  });
});
