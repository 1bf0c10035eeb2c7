import { describe, expect, it } from 'vitest';
import { collectRun, type CollectParts } from '../../../src/lab/conduct/collect-run.ts';
import type { Started } from '../../../src/lab/conduct/collection.ts';
import { ok } from '../../../src/lab/model/result.ts';
import type { RunEvent } from '../../../src/lab/model/run.ts';
import type { CaseSamples } from '../../../src/lab/wire/stats-api.ts';
import { fakeWorkers, measuredWell } from '../../support/fake-workers.ts';
import { summaryOf } from '../../support/kept-run.ts';
import { batchOf } from '../../support/run-events.ts';
import { cases, plan } from '../../support/run-with-workers.ts';

const started = (part: Partial<typeof plan> = {}): Started => ({
  type: 'started',
  id: 'run-1',
  at: 5,
  name: 'a run',
  plan: { ...plan, replicates: 2, ...part },
  environment: {
    lab: 'test',
    browser: 'none',
    engine: 'none',
    platform: 'none',
    cores: 1,
    isolated: false,
    userAgent: '',
  },
});

/** A run of two lots, the first of two cases, each with two samples from each worker. */
async function collected(first: Started, parts: Partial<CollectParts> = {}) {
  const fake = fakeWorkers(cases('a', 'b', 'a'), (share, listener) => {
    for (const index of share.cases)
      listener.batch(batchOf([index, share.replicate], { index, replicate: share.replicate }));
    return measuredWell(share, { 1: { overheadMs: 0.5 } });
  });
  const events: RunEvent[] = [];
  const kept = await collectRun(first, (event) => events.push(event), new AbortController().signal, {
    prepare: async () => ok(fake.prepared),
    epoch: () => 9,
    now: () => 0,
    summarise: async (lots) => lots.map((lot) => lot.map((each) => summaryOf(each.case))),
    workersWanted: () => 0,
    ...parts,
  });
  return { kept, events };
}

describe('collectRun', () => {
  it('gives back every sample, and the figures of each case in its place', async () => {
    const asked: CaseSamples[][][] = [];
    const { kept, events } = await collected(started(), {
      async summarise(lots) {
        asked.push(lots);
        return lots.map((lot) => lot.map((each) => summaryOf(each.case)));
      },
    });
    expect(kept.run).toMatchObject({ id: 'run-1', status: 'complete', endedAt: 9 });
    expect(kept.batches).toHaveLength(6);
    expect(kept.summaries.map((summary) => summary?.mean)).toEqual([0, 1, 2]);
    expect(asked).toHaveLength(1);
    expect(asked[0].map((lot) => lot.map((each) => each.case))).toEqual([[0, 2], [1]]);
    expect(asked[0][1][0]).toMatchObject({ overheads: { 0: 0.5, 1: 0.5 } });
    expect(events[0].type).toBe('started');
    expect(events.at(-1)?.type).toBe('ended');
  });

  it('gives a lot the workers that its figures want, where the plan asks for precision', async () => {
    const wanted: unknown[] = [];
    const { kept } = await collected(started({ precision: 0.01, mostReplicates: 4 }), {
      workersWanted(lot, precision) {
        wanted.push([lot.map((summary) => summary?.mean), precision]);
        return lot.length === 1 ? 4 : 0;
      },
    });
    expect(wanted).toEqual([
      [[0, 2], 0.01],
      [[1], 0.01],
    ]);
    const workers = (index: number) => kept.batches.filter((batch) => batch.case === index).length;
    expect([0, 1, 2].map(workers)).toEqual([2, 4, 2]);
  });

  it('has no figures where the arithmetic fails', async () => {
    const { kept } = await collected(started(), { summarise: async () => undefined });
    expect(kept.summaries).toEqual([undefined, undefined, undefined]);
    expect(kept.run.status).toBe('complete');
  });
});
