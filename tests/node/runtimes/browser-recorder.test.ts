import { describe, expect, it } from 'vitest';
import { createBrowserRecorder } from '../../../src/node/runtimes/browser-recorder.ts';
import type { BrowserTrace } from '../../../src/node/runtimes/browser-trace.ts';
import type { PageSession } from '../../../src/node/runtimes/browser-targets.ts';
import { isRecord } from '../../../src/lab/wire/guards.ts';

type Answer = (method: string) => object;
type Said = { method: string; session: string };

/** A page with a frame `f` in a process of its own, whose workers answer as they are told to. */
function fakePage(answer: Answer) {
  const said: Said[] = [];
  let follow: Parameters<PageSession['follow']>[0] = () => undefined;
  const tell = (sessionId: string, what: object) =>
    follow('Target.receivedMessageFromTarget', { sessionId, message: JSON.stringify(what) });
  /** A worker speaks through its frame. */
  const tellWithin = (sessionId: string, what: object) =>
    tell('f', {
      method: 'Target.receivedMessageFromTarget',
      params: { sessionId, message: JSON.stringify(what) },
    });
  const page: PageSession = {
    follow: (take) => (follow = take),
    attach: async () => follow('Target.attachedToTarget', attached('f', 'iframe', 'about:srcdoc')),
    async post(sessionId, message) {
      const { id, method, params } = recordOf(JSON.parse(message));
      said.push({ method: String(method), session: sessionId });
      tell(sessionId, { id, result: {} });
      if (method !== 'Target.sendMessageToTarget' || !isRecord(params)) return;
      const call = recordOf(JSON.parse(String(params['message'])));
      said.push({ method: String(call['method']), session: String(params['sessionId']) });
      tellWithin(String(params['sessionId']), { id: call['id'], ...answer(String(call['method'])) });
    },
  };
  return {
    page,
    said,
    start: (id: string, url: string) =>
      tell('f', { method: 'Target.attachedToTarget', params: attached(id, 'worker', url) }),
    end: (id: string) => tell('f', { method: 'Target.detachedFromTarget', params: { sessionId: id } }),
  };
}

const attached = (sessionId: string, type: string, url: string) => ({ sessionId, targetInfo: { type, url } });
const recordOf = (value: unknown) => (isRecord(value) ? value : {});
const recording = { kind: 'time', intervalUs: 250 } as const;
const noTrace: BrowserTrace = { start: async () => undefined, stop: async () => [] };
const agreeing: Answer = (method) => ({
  result: method === 'Profiler.stop' ? { profile: { nodes: [] } } : {},
});

describe('createBrowserRecorder', () => {
  it('records the worker in a frame that started last, and none of ours', async () => {
    const { page, said, start, end } = fakePage(agreeing);
    const { record, answer } = await createBrowserRecorder({ session: page, trace: noTrace }, recording);
    start('first', 'blob:null/1');
    end('first');
    start('second', 'blob:null/2');
    start('stats', 'http://127.0.0.1/assets/stats.worker-1.js');
    await record('start');
    await record('stop');
    expect(said.filter(({ method }) => method.startsWith('Profiler.'))).toEqual([
      { method: 'Profiler.enable', session: 'second' },
      { method: 'Profiler.setSamplingInterval', session: 'second' },
      { method: 'Profiler.start', session: 'second' },
      { method: 'Profiler.stop', session: 'second' },
    ]);
    expect(answer()).toEqual({ ok: true, text: '{"nodes":[]}' });
  });

  it('waits for a worker that the browser has not told yet', async () => {
    const { page, start } = fakePage(agreeing);
    const { record, answer } = await createBrowserRecorder({ session: page, trace: noTrace }, recording);
    const begun = record('start');
    start('late', 'http://127.0.0.1/assets/trusted.worker-1.js');
    await begun;
    await record('stop');
    expect(answer()).toMatchObject({ ok: true });
  });

  it('says why where the browser refuses, and where nothing was run', async () => {
    const { page, start } = fakePage(() => ({ error: { message: 'not here' } }));
    const { record, answer } = await createBrowserRecorder({ session: page, trace: noTrace }, recording);
    expect(answer()).toEqual({ ok: false, message: 'nothing of it could be measured' });
    start('one', 'blob:null/1');
    await record('start');
    await record('stop');
    expect(answer()).toEqual({ ok: false, message: 'not here' });
  });

  it('gives what was allocated, and the collections of its thread alone', async () => {
    const profile = { head: {}, samples: [] };
    const { page, said, start } = fakePage((method) => ({
      result: method === 'HeapProfiler.stopSampling' ? { profile } : {},
    }));
    const event = (name: string, tid: number, ts: number) => ({ name, ph: 'X', pid: 1, tid, ts, dur: 500 });
    const events = [
      event('MinorGC', 7, 1_000),
      event('arsenal-recording', 7, 2_000),
      event('MajorGC', 8, 3_000),
      event('MinorGC', 7, 4_000),
    ];
    const trace: BrowserTrace = { start: async () => undefined, stop: async () => events };
    const asked = { kind: 'memory', intervalBytes: 4_096 } as const;
    const { record, answer } = await createBrowserRecorder({ session: page, trace }, asked);
    start('one', 'blob:null/1');
    await record('start');
    await record('stop');
    expect(said.map(({ method }) => method)).toContain('Runtime.evaluate');
    const { ok, text } = { text: '', ...answer() };
    expect(ok && JSON.parse(text)).toEqual({
      profile,
      source: 'trace',
      collections: [{ kind: 'minor', atMs: 2, durationMs: 0.5 }],
    });
  });

  it('ends its trace also where the worker is gone', async () => {
    const { page, start, end } = fakePage(agreeing);
    let stopped = 0;
    const trace: BrowserTrace = { start: async () => undefined, stop: async () => (stopped++, []) };
    const asked = { kind: 'memory', intervalBytes: 4_096 } as const;
    const { record, answer } = await createBrowserRecorder({ session: page, trace }, asked);
    start('one', 'blob:null/1');
    await record('start');
    end('one');
    await record('stop');
    expect({ ...answer(), stopped }).toEqual({ ok: false, message: 'its worker is gone', stopped: 1 });
  });

  it('says that the worker is gone where it ends in between', async () => {
    const { page, start, end } = fakePage(agreeing);
    const { record, answer } = await createBrowserRecorder({ session: page, trace: noTrace }, recording);
    start('one', 'blob:null/1');
    await record('start');
    end('one');
    await record('stop');
    expect(answer()).toEqual({ ok: false, message: 'its worker is gone' });
  });
});
