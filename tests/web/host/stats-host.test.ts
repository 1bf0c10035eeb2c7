import { afterEach, describe, expect, it } from 'vitest';
import { fittedGrowth } from '../../../src/lab/stats/fitted-growth.ts';
import { summariseLot } from '../../../src/lab/stats/summarise-lot.ts';
import type { CaseSamples, StatsApi } from '../../../src/lab/wire/stats-api.ts';
import { createStatsHost, type StatsHost } from '../../../src/web/host/stats-host.ts';
import { PortWorker } from '../../support/port-worker.ts';
import { portWorkers } from '../../support/port-workers.ts';

const honest: StatsApi = {
  summarise: async (lots) => lots.map((lot) => summariseLot(lot)),
  growths: async (lines) => lines.map(fittedGrowth),
};
/** Answers nothing, ever. */
const silent: StatsApi = { summarise: () => new Promise(() => {}), growths: () => new Promise(() => {}) };

const samples = (...durations: number[]): CaseSamples => ({
  case: 0,
  batches: [0, 1].map((replicate) => ({
    phase: 'measured',
    replicate,
    durations: Float64Array.from(durations),
  })),
});
const summarised: unknown[][] = [[expect.objectContaining({ estimate: 2, kept: 6 })]];

const opened: StatsHost[] = [];
afterEach(() => {
  for (const host of opened.splice(0)) host.close();
});

/** A host whose nth worker serves the nth api, and after them the last. */
function hostOf(...apis: StatsApi[]) {
  const { start, workers } = portWorkers(...apis);
  const host = createStatsHost(start);
  opened.push(host);
  return { host, workers };
}

describe('the stats host', () => {
  it('summarises lots and compares their cases in its worker', async () => {
    const { host, workers } = hostOf(honest);
    const lot = [samples(1, 2, 3), { ...samples(2, 4, 6), case: 1 }, { case: 2, batches: [] }];
    const summaries = await host.summarise([lot, [samples(1, 2, 3)]], 'live');
    const shifts = { 0: Math.log(2), 1: Math.log(2) };
    expect(summaries).toEqual({
      ok: true,
      value: [
        [
          expect.objectContaining({ estimate: 2 }),
          expect.objectContaining({ estimate: 4, paired: { reference: 0, shifts, rounds: 6 } }),
          undefined,
        ],
        ...summarised,
      ],
    });
    expect(workers).toHaveLength(1);
  });

  it('fits growth in its worker, where there are sizes enough', async () => {
    const { host } = hostOf(honest);
    const line = [1, 10, 100, 1_000].map((n) => ({ n, times: [n, n] }));
    expect(await host.growths([line, line.slice(1)])).toMatchObject({
      ok: true,
      value: [{ chosen: { order: 'O(n)' } }, undefined],
    });
  });

  it('leaves the samples where they are', async () => {
    const { host } = hostOf(honest);
    const mine = samples(1, 2, 3);
    await host.summarise([[mine]], 'live');
    expect(mine.batches[0].durations).toHaveLength(3);
  });

  it('starts no worker before the first call', () => {
    expect(hostOf(honest).workers).toHaveLength(0);
  });

  it('makes every waiting call again when the worker dies under them', async () => {
    const { host, workers } = hostOf(silent, honest);
    const calls = [
      host.summarise([[samples(1, 2, 3)]], 'live'),
      host.summarise([[samples(1, 2, 3)]], 'live'),
    ];
    workers[0].die('out of memory');
    expect(await Promise.all(calls)).toEqual([
      { ok: true, value: summarised },
      { ok: true, value: summarised },
    ]);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('gives up a call after a second death, and tries again at the next', async () => {
    const { host, workers } = hostOf(silent, silent, honest);
    const call = host.summarise([[samples(1, 2, 3)]], 'live');
    workers[0].die('out of memory');
    while (workers.length < 2) await Promise.resolve();
    workers[1].die('out of memory again');
    expect(await call).toEqual({
      ok: false,
      failure: { code: 'worker-failed', message: 'out of memory again' },
    });
    expect(await host.summarise([[samples(1, 2, 3)]], 'live')).toEqual({ ok: true, value: summarised });
  });

  it('says so when the script does not load', async () => {
    const workers: PortWorker[] = [];
    const host = createStatsHost(() => {
      const worker = new PortWorker(() => {});
      workers.push(worker);
      queueMicrotask(() => worker.die());
      return worker;
    });
    expect(await host.summarise([], 'live')).toEqual({
      ok: false,
      failure: { code: 'worker-failed', message: 'the script did not load' },
    });
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('gets up again after a death between two calls', async () => {
    const { host, workers } = hostOf(honest);
    await host.summarise([[samples(1, 2, 3)]], 'live');
    workers[0].die('gone');
    expect(await host.summarise([[samples(1, 2, 3)]], 'live')).toEqual({ ok: true, value: summarised });
    expect(workers).toHaveLength(2);
  });

  it('fails, and keeps its worker, when the arithmetic throws', async () => {
    const { host, workers } = hostOf(honest);
    const result = await host.summarise([[samples(1, NaN)]], 'live');
    expect(result).toMatchObject({ ok: false, failure: { code: 'worker-failed' } });
    expect(await host.summarise([[samples(1, 2, 3)]], 'live')).toEqual({ ok: true, value: summarised });
    expect(workers).toHaveLength(1);
  });

  it('fails when no worker can be started', async () => {
    const host = createStatsHost(() => {
      throw new Error('refused by policy');
    });
    expect(await host.summarise([], 'live')).toEqual({
      ok: false,
      failure: { code: 'worker-failed', message: 'refused by policy' },
    });
  });

  it('ends its worker and every call when it is closed', async () => {
    const { host, workers } = hostOf(silent);
    const call = host.summarise([[samples(1, 2, 3)]], 'live');
    host.close();
    const stopped = { ok: false, failure: { code: 'stopped' } };
    expect(await call).toEqual(stopped);
    expect(await host.summarise([], 'live')).toEqual(stopped);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it('may be closed twice, or before it was used', async () => {
    const { host, workers } = hostOf(honest);
    host.close();
    host.close();
    expect(await host.summarise([], 'live')).toEqual({ ok: false, failure: { code: 'stopped' } });
    expect(workers).toHaveLength(0);
  });
});
