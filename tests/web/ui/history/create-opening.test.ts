import { describe, expect, it, vi } from 'vitest';
import { foldRun, startedRun } from '../../../../src/lab/model/fold-run.ts';
import { failed, ok } from '../../../../src/lab/model/result.ts';
import type { Result } from '../../../../src/lab/model/result.ts';
import type { EndStatus, RunEvent } from '../../../../src/lab/model/run.ts';
import { summariseLot } from '../../../../src/lab/stats/summarise-lot.ts';
import type { KeptRun } from '../../../../src/lab/wire/run-content.ts';
import type { Archive } from '../../../../src/web/archive/archive.ts';
import type { StatsHost } from '../../../../src/web/host/stats-host.ts';
import { createOpening } from '../../../../src/web/ui/history/create-opening.ts';
import { caseSummary } from '../../../support/case-summary.ts';
import { batchOf, startedEvent, surveyedEvent } from '../../../support/run-events.ts';
import { settled } from '../../../support/settled.ts';
import { testFrames } from '../../../support/test-frames.ts';

function keptRun(id: string, status: EndStatus | 'running', durations: number[]): KeptRun {
  const started = startedEvent(id);
  if (started.type !== 'started') throw new Error('the first event starts the run');
  const run = foldRun(startedRun(started), surveyedEvent(1));
  const batches = [0, 1].map((replicate) => batchOf(durations, { replicate }));
  const measured = batches.reduce((record, batch) => foldRun(record, { type: 'batch', batch }), {
    ...run,
    status,
  });
  return { run: measured, batches, summaries: [] };
}

/** Loads what it is given, counts how often, and says of changes when told to. */
function shelf(...runs: KeptRun[]) {
  const listeners = new Set<Parameters<Archive['subscribe']>[0]>();
  const loads: string[] = [];
  return {
    loads,
    listeners,
    change: () => listeners.forEach((listener) => listener('runs')),
    async load(id: string): Promise<Result<KeptRun>> {
      loads.push(id);
      const found = runs.find(({ run }) => run.id === id);
      return found ? ok(structuredClone(found)) : failed({ code: 'no-such-run', id });
    },
    subscribe(listener: Parameters<Archive['subscribe']>[0]) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function opened(archive: ReturnType<typeof shelf>, ids: string[]) {
  const { frames, frame, asked } = testFrames();
  const hosts = { open: 0 };
  const createStats = (): Pick<StatsHost, 'summarise' | 'close'> => {
    hosts.open++;
    return {
      summarise: async (lots) => ok(lots.map((lot) => summariseLot(lot))),
      close: () => {
        hosts.open--;
      },
    };
  };
  return { opening: createOpening({ archive, frames, createStats }, ids), frame, asked, hosts };
}

describe('an opening', () => {
  it('has every run in a store of its own, with figures, in the order asked for', async () => {
    const archive = shelf(keptRun('a', 'complete', [1, 1]), keptRun('b', 'complete', [2, 2]));
    const { opening, frame, hosts } = opened(archive, ['b', 'a']);
    opening.subscribe(vi.fn());
    await settled();
    frame();
    const stores = opening.view();
    if (!stores?.ok) throw new Error('both runs are there');
    expect(stores.value.map((store) => store.view().run?.id)).toEqual(['b', 'a']);
    expect(stores.value.map((store) => store.view().summaries[0]?.estimate)).toEqual([2, 1]);
    expect(stores.value[0].columns(0)?.count).toBe(4);
    expect(hosts.open).toBe(0);
  });

  it('works out missing figures without the empty call and what is void, and compares the cases of a lot', async () => {
    const started = startedEvent('a');
    if (started.type !== 'started') throw new Error('the first event starts the run');
    const batches = [0, 1].flatMap((index) =>
      [0, 1, 2].map((replicate) => batchOf([index + 3, index + 3], { index, replicate })),
    );
    const overheads = batches.map(({ case: index, replicate }): RunEvent => ({
      type: 'overhead',
      case: index,
      replicate,
      overheadMs: 2,
    }));
    const events: RunEvent[] = [
      surveyedEvent(2),
      ...batches.map((batch): RunEvent => ({ type: 'batch', batch })),
      ...overheads,
      { type: 'voided', cases: [0], replicate: 1 },
      { type: 'ended', at: 1, status: 'complete' },
    ];
    const run = events.reduce(foldRun, startedRun(started));
    const { opening, frame } = opened(shelf({ run, batches, summaries: [] }), ['a']);
    opening.subscribe(vi.fn());
    await settled();
    frame();
    const stores = opening.view();
    expect(stores?.ok && stores.value[0].view().summaries).toMatchObject([
      { estimate: 1, overhead: 2, workers: [0, 2] },
      { estimate: 2, overhead: 2, workers: [0, 1, 2], paired: { reference: 0, rounds: 4 } },
    ]);
  });

  it('takes the figures kept with a run for what they are', async () => {
    const kept = caseSummary([7, 7]);
    const { opening, frame } = opened(shelf({ ...keptRun('a', 'complete', [1, 1]), summaries: [kept] }), [
      'a',
    ]);
    opening.subscribe(vi.fn());
    await settled();
    frame();
    const stores = opening.view();
    expect(stores?.ok && stores.value[0].view().summaries).toEqual([kept]);
  });

  it('says which run is not there', async () => {
    const { opening } = opened(shelf(keptRun('a', 'complete', [1, 1])), ['a', 'gone']);
    opening.subscribe(vi.fn());
    await settled();
    expect(opening.view()).toEqual(failed({ code: 'no-such-run', id: 'gone' }));
  });

  it('is read again for a run that goes on in another tab, and not for one that is over', async () => {
    const going = shelf(keptRun('a', 'running', [1, 1]));
    opened(going, ['a']).opening.subscribe(vi.fn());
    const over = shelf(keptRun('a', 'complete', [1, 1]));
    opened(over, ['a']).opening.subscribe(vi.fn());
    await settled();
    going.change();
    over.change();
    await settled();
    expect([going.loads.length, over.loads.length]).toEqual([2, 1]);
  });

  it('closes what is opened for a screen that has left before', async () => {
    const archive = shelf(keptRun('a', 'complete', [1, 1]));
    const { opening, frame } = opened(archive, ['a']);
    opening.subscribe(vi.fn())();
    await settled();
    const stores = opening.view();
    if (!stores?.ok) throw new Error('the run is there');
    const told = vi.fn();
    stores.value[0].subscribe(told);
    stores.value[0].clear();
    frame();
    expect(told).not.toHaveBeenCalled();
  });

  it('leaves nothing behind in the frame loop when nobody looks any more', async () => {
    const archive = shelf(keptRun('a', 'complete', [1, 1]));
    const { opening, frame } = opened(archive, ['a']);
    const leave = opening.subscribe(vi.fn());
    await settled();
    frame();
    const stores = opening.view();
    if (!stores?.ok) throw new Error('the run is there');
    const [store] = stores.value;
    const told = vi.fn();
    store.subscribe(told);
    leave();
    store.clear();
    frame();
    expect(told).not.toHaveBeenCalled();
    expect(archive.listeners.size).toBe(0);
  });
});
