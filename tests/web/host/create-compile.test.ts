import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/lab/source/compile.ts';
import { instrumentedText } from '../../../src/lab/source/instrument/instrumented-text.ts';
import type { SourceApi } from '../../../src/lab/wire/source-api.ts';
import { createCompile } from '../../../src/web/host/create-compile.ts';
import { portWorkers } from '../../support/port-workers.ts';

const honest: SourceApi = {
  compile: async (text, language) => compile(text, language),
  instrumented: async (text, language) => instrumentedText(text, language),
  deadCode: async () => [],
};
const endless: SourceApi = { ...honest, compile: () => new Promise(() => {}) };

/** A compiler whose nth worker serves the nth api, and the timers it has running. */
function compilerOf(...apis: SourceApi[]) {
  const due = new Set<() => void>();
  const after = (_: number, run: () => void) => {
    due.add(run);
    return () => due.delete(run);
  };
  const { start, workers } = portWorkers(...apis);
  return { compiled: createCompile(start, after), workers, due };
}

describe('the source host', () => {
  it('compiles in its worker, and leaves no timer behind', async () => {
    const { compiled, workers, due } = compilerOf(honest);
    expect(await compiled('keep(1 as number)', 'ts')).toEqual({
      ok: true,
      value: { code: 'keep(1 )', lines: 1 },
    });
    expect(await compiled('let', 'js')).toMatchObject({ ok: false, failure: { code: 'syntax-error' } });
    expect(due.size).toBe(0);
    for (const worker of workers) worker.terminate();
  });

  it('ends a worker that takes too long, and compiles the next text on a fresh one', async () => {
    const { compiled, workers, due } = compilerOf(endless, honest);
    const calls = [compiled('x', 'ts'), compiled('y', 'ts')];
    [...due][0]();
    const tooLong = {
      code: 'syntax-error',
      message: 'reading the text took longer than 5 s: it is nested too deeply',
    };
    expect(await Promise.all(calls)).toEqual([
      { ok: false, failure: tooLong },
      { ok: false, failure: tooLong },
    ]);
    expect(due.size).toBe(0);
    expect(await compiled('x', 'ts')).toMatchObject({ ok: true });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    workers[1].terminate();
  });

  it('fails when its worker dies twice', async () => {
    const { compiled, workers } = compilerOf(endless);
    const call = compiled('x', 'ts');
    workers[0].die();
    while (workers.length < 2) await Promise.resolve();
    workers[1].die();
    expect(await call).toMatchObject({ ok: false, failure: { code: 'worker-failed' } });
  });
});
