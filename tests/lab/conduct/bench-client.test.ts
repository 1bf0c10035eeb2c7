import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits, type Share } from '../../../src/lab/model/plan.ts';
import type { Batch } from '../../../src/lab/model/run.ts';
import { createAllowances } from '../../../src/lab/conduct/allowances.ts';
import { createBenchClient, type BenchClient } from '../../../src/lab/conduct/bench-client.ts';
import type { BenchApi } from '../../../src/lab/wire/bench-api.ts';
import { ok } from '../../../src/lab/model/result.ts';
import { fakeProcess } from '../../support/fake-process.ts';
import { manualTimers } from '../../support/manual-timers.ts';
import { settled } from '../../support/settled.ts';

const share: Share = {
  cases: [1, 2],
  replicate: 0,
  seed: 7,
  samples: 4,
  least: 1,
  budgetMs: 10,
  warmUpMs: 1,
};
const measured = ok({
  cases: [1, 2].map((index) => ({ case: index, samples: 4 })),
  canary: { beforeMs: 1, afterMs: 1 },
});
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
    allowances: createAllowances(defaultLimits.outputBytes),
  };
  client = createBenchClient(fake.process, defaultLimits, stop.signal, listener, time.timers);
  return { client, ...fake, ...time, stop, batches, output };
}
const request = { attachments: [], limits: defaultLimits, lines: 10 };

describe('the bench client', () => {
  it('hands on what the worker answers', async () => {
    const { client, send } = connect({ load: async () => loaded });
    const loading = client.load(request);
    send({ type: 'end' });
    expect(await loading).toEqual(loaded);
    expect(client.dead()).toBeUndefined();
  });

  it('waits for what was printed while the text was loaded, which an answer may overtake', async () => {
    const { client, send, output } = connect({ load: async () => loaded });
    let answered = false;
    const loading = client.load(request).finally(() => (answered = true));
    await settled();
    expect(answered).toBe(false);
    send({ type: 'output', case: undefined, text: 'printed\n' });
    send({ type: 'end' });
    await loading;
    expect(output).toEqual(['printed\n']);
  });

  it('waits for the end of what belongs to an answer, which may overtake it', async () => {
    const { client, send, batches } = connect({ measure: async () => measured });
    let answered = false;
    const measuring = client.measure(share).finally(() => (answered = true));
    send({ type: 'batch', batch: batch() });
    await settled();
    send({ type: 'batch', batch: batch({ case: 2 }) });
    await settled();
    expect(answered).toBe(false);
    send({ type: 'end' });
    expect(await measuring).toEqual(measured);
    expect(batches.map((each) => each.case)).toEqual([1, 2]);
  });

  it('does not take the end of one answer for that of the next', async () => {
    const { client, send, pass } = connect({ measure: async () => measured });
    const first = client.measure(share);
    send({ type: 'end' });
    await first;
    const second = client.measure(share);
    pass(defaultLimits.stallMs + 500);
    expect(await second).toMatchObject({ failure: { code: 'timed-out' } });
  });

  it('times out a worker that answers and never comes to the end', async () => {
    const { client, pass } = connect({ measure: async () => measured });
    const measuring = client.measure(share);
    await settled();
    pass(defaultLimits.stallMs + 500);
    expect(await measuring).toMatchObject({ failure: { code: 'timed-out' } });
  });

  it.each([
    [{ cases: [{ case: 1, samples: 4 }], canary: { beforeMs: 1, afterMs: 1 } }],
    [{ cases: [1, 3].map((index) => ({ case: index, samples: 4 })), canary: { beforeMs: 1, afterMs: 1 } }],
  ])(
    'takes an answer about other cases than those asked for as a failure of the worker: %j',
    async (value) => {
      const { client } = connect({ measure: async () => ok(value) });
      expect(await client.measure(share)).toMatchObject({ failure: { code: 'worker-failed' } });
      expect(client.dead()).toBeUndefined();
    },
  );

  it('knows whether a case of those asked for last has begun, and which is on', async () => {
    const { client, send } = connect({ measure: async () => measured });
    const measuring = client.measure(share);
    expect(client.begun()).toBe(false);
    send({ type: 'stage', stage: 'setup', case: 2 });
    expect([client.begun(), client.current()]).toEqual([true, 2]);
    send({ type: 'stage', stage: 'body', case: undefined });
    expect(client.current()).toBeUndefined();
    send({ type: 'stage', stage: 'teardown', case: 1 });
    send({ type: 'end' });
    await measuring;
    expect(client.begun()).toBe(true);
    void client.measure(share);
    expect([client.begun(), client.current()]).toEqual([false, undefined]);
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
    first.say({ kind: 'error', message: 'Unexpected token', line: 3 });
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
