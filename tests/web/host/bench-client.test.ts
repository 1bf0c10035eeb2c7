import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits, type Share } from '../../../src/lab/model/plan.ts';
import type { Batch } from '../../../src/lab/model/run.ts';
import { createBenchClient, type BenchClient } from '../../../src/web/host/bench-client.ts';
import type { BenchApi, Measured } from '../../../src/lab/wire/bench-api.ts';
import { ok, type Result } from '../../../src/lab/model/result.ts';
import { fakeProcess } from '../../support/fake-process.ts';
import { manualTimers } from '../../support/manual-timers.ts';

const share: Share = { case: 1, replicate: 0, samples: 4, least: 1, budgetMs: 10, warmUpMs: 1 };
const info = { key: 'a', name: 'a', groups: [], params: {}, baseline: false };
const loaded = ok({ cases: [info], clockStepMs: 0.005, isolated: true });
const never = () => new Promise<never>(() => undefined);
const batch = (part: Partial<Batch> = {}): Batch => ({
  case: 1,
  replicate: 0,
  phase: 'measured',
  calls: 1,
  first: 0,
  durations: Float64Array.of(1, 2),
  ...part,
});

let client: BenchClient | undefined;
afterEach(() => client?.close());

function connect(api: Partial<BenchApi>, options = {}) {
  const fake = fakeProcess(api, options);
  const time = manualTimers();
  const stop = new AbortController();
  const batches: Batch[] = [];
  const output: string[] = [];
  const listener = {
    batch: (b: Batch) => batches.push(b),
    output: (_: unknown, text: string) => output.push(text),
    memory: () => undefined,
  };
  client = createBenchClient(fake.process, defaultLimits, stop.signal, listener, time.timers);
  return { client, ...fake, ...time, stop, batches, output };
}
const request = { attachments: [], limits: defaultLimits, lines: 10 };

describe('the bench client', () => {
  it('hands on what the worker answers', async () => {
    const { client } = connect({ load: async () => loaded });
    expect(await client.load(request)).toEqual(loaded);
    expect(client.dead()).toBeUndefined();
  });

  it('waits for the last batch even when the answer overtakes it', async () => {
    const { client, send, batches } = connect({ measure: async () => ({ ok: true, value: { samples: 4 } }) });
    const measuring = client.measure(share);
    send({ type: 'batch', batch: batch() });
    send({ type: 'batch', batch: batch({ first: 2 }) });
    expect(await measuring).toEqual({ ok: true, value: { samples: 4 } });
    expect(batches).toHaveLength(2);
  });

  it('does not believe samples of another case, more than were asked for, or nonsense', async () => {
    let answer: (value: Result<Measured>) => void = () => undefined;
    const answered = new Promise<Result<Measured>>((resolve) => (answer = resolve));
    const { client, send, batches } = connect({ measure: () => answered });
    const measuring = client.measure(share);
    send({ type: 'batch', batch: batch({ case: 0 }) });
    send({ type: 'batch', batch: batch({ durations: Float64Array.of(NaN) }) });
    send({ type: 'batch', batch: batch({ durations: Float64Array.of(-1) }) });
    send({ type: 'nonsense' });
    send({ type: 'batch', batch: batch({ durations: new Float64Array(4) }) });
    send({ type: 'batch', batch: batch({ durations: new Float64Array(1) }) });
    answer({ ok: true, value: { samples: 4 } });
    await measuring;
    expect(batches.map(({ durations }) => durations.length)).toEqual([4]);
  });

  it('knows whether the case asked for last has begun', async () => {
    const { client, send } = connect({ measure: async () => ({ ok: true, value: { samples: 2 } }) });
    const measuring = client.measure(share);
    expect(client.begun()).toBe(false);
    send({ type: 'stage', stage: 'setup' });
    send({ type: 'batch', batch: batch() });
    await measuring;
    expect(client.begun()).toBe(true);
    void client.measure(share);
    expect(client.begun()).toBe(false);
  });

  it('drops what a worker prints beyond the limit of a case, whoever sends it', async () => {
    const { client, send, output } = connect({ measure: async () => ({ ok: true, value: { samples: 2 } }) });
    const measuring = client.measure(share);
    const text = 'x'.repeat(defaultLimits.outputBytes - 1);
    for (let i = 0; i < 3; i++) send({ type: 'output', case: 1, text });
    send({ type: 'batch', batch: batch() });
    await measuring;
    expect(output.join('')).toBe('x'.repeat(defaultLimits.outputBytes));
  });

  it.each([
    [undefined],
    [{ ok: true }],
    [{ ok: true, value: { cases: 3 } }],
    [{ ok: false, failure: { code: 'x' } }],
  ])('takes the answer %j for a failure of the worker', async (answer) => {
    const { client } = connect(Object.fromEntries([['load', async () => answer]]));
    expect(await client.load(request)).toMatchObject({ ok: false, failure: { code: 'worker-failed' } });
  });

  it('settles every call when the worker gets nowhere', async () => {
    const { client, pass } = connect({ measure: never });
    const measuring = client.measure(share);
    pass(defaultLimits.stallMs + 500);
    expect(await measuring).toMatchObject({ ok: false, failure: { code: 'timed-out', stage: 'setup' } });
    expect(client.dead()).toMatchObject({ code: 'timed-out' });
  });

  it('settles every call when the sandbox is gone', async () => {
    const { client, pass } = connect({ measure: never }, { beats: true });
    const measuring = client.measure(share);
    pass(5_000);
    expect(await measuring).toMatchObject({ ok: false, failure: { code: 'sandbox-died' } });
  });

  it('settles every call when the run is stopped, also one made afterwards', async () => {
    const { client, stop } = connect({ load: never, measure: never });
    const loading = client.load(request);
    stop.abort();
    const stopped = { ok: false, failure: { code: 'stopped' } };
    expect(await loading).toEqual(stopped);
    expect(await client.measure(share)).toEqual(stopped);
  });

  it('tells a text that the engine does not take from a worker that does not start', async () => {
    const first = connect({ load: never });
    const loading = first.client.load(request);
    first.say({ kind: 'error', message: 'Unexpected token', line: 4 });
    expect(await loading).toEqual({
      ok: false,
      failure: { code: 'syntax-error', message: 'Unexpected token', line: 3 },
    });
    first.client.close();
    const second = connect({ load: never });
    const again = second.client.load(request);
    second.say({ kind: 'error', message: 'gone' });
    expect(await again).toEqual({ ok: false, failure: { code: 'worker-failed', message: 'gone' } });
  });

  it('ends the process once closed', () => {
    const { client, closed, running } = connect({});
    client.close();
    expect(closed()).toBe(1);
    expect(running()).toBe(0);
  });
});
