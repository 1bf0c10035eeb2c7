import { describe, expect, it } from 'vitest';
import type { BenchProcess } from '../../../src/lab/conduct/bench-process.ts';
import { createBenchClient } from '../../../src/lab/conduct/bench-client.ts';
import { weighPlan } from '../../../src/lab/conduct/weigh-plan.ts';
import type { CaseWeighed } from '../../../src/lab/model/case-memory.ts';
import { failed, ok, type Result } from '../../../src/lab/model/result.ts';
import type { BenchApi, RemoteHeap, Weighed } from '../../../src/lab/wire/bench-api.ts';
import { fakeProcess } from '../../support/fake-process.ts';
import { manualTimers } from '../../support/manual-timers.ts';
import { caseInfo } from '../../support/run-view.ts';
import { textPlan } from '../../support/text-plan.ts';

type Asked = { cases: readonly number[]; replicate: number; isHeld: boolean; heap: RemoteHeap | undefined };

const well = (index: number): CaseWeighed => ({ case: index, bytes: [48], buffers: [] });

/** Workers with two cases that are weighed as told. */
function workers(answer: (asked: Asked) => Result<Weighed> = ({ cases }) => ok({ cases: cases.map(well) })) {
  const asked: Asked[] = [];
  const open = (): BenchProcess => {
    const api: BenchApi = {
      async load() {
        queueMicrotask(() => send({ type: 'end' }));
        return ok({ cases: [caseInfo('a'), caseInfo('b')], clockStepMs: 0.005, isolated: true });
      },
      measure: () => Promise.reject(new Error('nothing is timed')),
      async weigh({ cases, replicate, isHeld }, heap) {
        asked.push({ cases, replicate, isHeld, heap });
        queueMicrotask(() => send({ type: 'end' }));
        return answer({ cases, replicate, isHeld, heap });
      },
    };
    const { process, send } = fakeProcess(api);
    return process;
  };
  return { asked, open };
}

function weighedBy(
  { open }: ReturnType<typeof workers>,
  heap?: RemoteHeap,
  signal = new AbortController().signal,
) {
  const plan = textPlan('');
  return weighPlan(plan, signal, {
    epoch: () => 0,
    now: () => 0,
    ...(heap && { heap }),
    prepare: async (_, instead) =>
      ok({
        load: { lines: 1, attachments: [] },
        start: (_cases, listener, stop) =>
          createBenchClient(instead(open()), plan.limits, stop, listener, manualTimers().timers),
      }),
  });
}

describe('weighPlan', () => {
  it('weighs each case in five fresh workers, and asks one of them what is held', async () => {
    const all = workers(({ cases, isHeld }) =>
      ok({
        cases: cases.map((index) => ({
          ...well(index),
          ...(isHeld && { held: { bytes: [1, 2, 3], calls: 4 } }),
        })),
      }),
    );
    const found = await weighedBy(all);
    expect(found.map(({ key, workers: each }) => [key, each.length])).toEqual([
      ['a', 5],
      ['b', 5],
    ]);
    expect(found.map(({ workers: each }) => each.filter(({ held }) => held).length)).toEqual([1, 1]);
    expect(new Set(all.asked.map(({ cases }) => cases.length))).toEqual(new Set([1]));
  });

  it('hands on who knows the heap, where a worker does not', async () => {
    const all = workers();
    const heap: RemoteHeap = async () => ({ bytes: 1 });
    await weighedBy(all, heap);
    expect(all.asked.every((asked) => asked.heap === heap)).toBe(true);
  });

  it('goes on after a case that fails, and has its failure', async () => {
    const failure = { code: 'threw', stage: 'body', message: 'no' } as const;
    const all = workers(({ cases: [index] }) =>
      ok({ cases: [index === 0 ? { case: 0, bytes: [], buffers: [], failure } : well(index)] }),
    );
    const [a, b] = await weighedBy(all);
    expect(a.workers).toContainEqual({ case: 0, bytes: [], buffers: [], failure });
    expect(b.workers).toHaveLength(5);
  });

  it('has the failure of a worker that cannot weigh, and of nonsense', async () => {
    const silent = { code: 'worker-failed', message: 'nobody tells' } as const;
    const [a] = await weighedBy(workers(() => failed(silent)));
    expect(a.workers[0]).toMatchObject({ bytes: [], failure: silent });
    const [odd] = await weighedBy(workers(() => ok({ cases: [{ ...well(0), bytes: [NaN] }] })));
    expect(odd.workers[0]).toMatchObject({ failure: { code: 'worker-failed' } });
  });

  it('ends when it is stopped', async () => {
    expect(await weighedBy(workers(), undefined, AbortSignal.abort())).toEqual([]);
  });
});
