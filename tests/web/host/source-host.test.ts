import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/lab/source/compile.ts';
import type { SourceApi } from '../../../src/lab/wire/source-api.ts';
import { createSourceHost } from '../../../src/web/host/source-host.ts';
import { PortWorker } from '../../support/port-worker.ts';

const honest: SourceApi = { compile: async (text, language) => compile(text, language) };
const endless: SourceApi = { compile: () => new Promise(() => {}) };

function hostOf(...apis: SourceApi[]) {
  const due = new Set<() => void>();
  const workers: PortWorker[] = [];
  const after = (_: number, run: () => void) => {
    due.add(run);
    return () => due.delete(run);
  };
  const start = () => {
    const api = apis[Math.min(workers.length, apis.length - 1)];
    workers.push(new PortWorker((port) => expose(api, port)));
    return workers[workers.length - 1];
  };
  return { host: createSourceHost(start, after), workers, due };
}

describe('the source host', () => {
  it('compiles in its worker, and leaves no timer behind', async () => {
    const { host, due } = hostOf(honest);
    expect(await host.compile('keep(1 as number)', 'ts')).toEqual({
      ok: true,
      value: { code: 'keep(1 )', lines: 1 },
    });
    expect(await host.compile('let', 'js')).toMatchObject({ ok: false, failure: { code: 'syntax-error' } });
    expect(due.size).toBe(0);
    host.close();
  });

  it('ends a worker that takes too long, and compiles the next text on a fresh one', async () => {
    const { host, workers, due } = hostOf(endless, honest);
    const call = host.compile('x', 'ts');
    for (const run of due) run();
    expect(await call).toEqual({
      ok: false,
      failure: { code: 'timed-out', stage: 'load', limitMs: 5_000 },
    });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
    expect(await host.compile('x', 'ts')).toMatchObject({ ok: true });
    host.close();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it('fails with stopped once closed', async () => {
    const { host } = hostOf(endless);
    const call = host.compile('x', 'ts');
    host.close();
    expect(await call).toEqual({ ok: false, failure: { code: 'stopped' } });
  });
});
