import { describe, expect, it } from 'vitest';
import type { ContextBatch } from '../../src/lab/model/context-batch.ts';
import type { Plan } from '../../src/lab/model/plan.ts';
import { ok } from '../../src/lab/model/result.ts';
import { instrumentedText } from '../../src/lab/source/instrument/instrumented-text.ts';
import { createRecorder, type RecorderView } from '../../src/web/recorder.ts';
import { fakeWorkers, measuredWell } from '../support/fake-workers.ts';
import { manualAfter } from '../support/manual-after.ts';
import { apart, plan } from '../support/run-with-workers.ts';

const text = `function f() { for (;;); } bench('0', () => f());`;
const written: Plan = {
  ...plan,
  benchmark: { kind: 'written', title: 't', language: 'js', text, attachments: [] },
};
const seen: ContextBatch = {
  from: 0,
  contexts: Int32Array.of(0, -1, 0, -1, 0, -1, 1, 1, 3, 0),
  seen: { kind: 'samples', samples: Int32Array.of(4, 1_000, 3, 500) },
};

/** A recorder of workers that take 2 ms a section, and 3 ms where they are looked at; `meanwhile` happens while they do. */
function recorderOf(meanwhile: () => void = () => undefined) {
  const clock = manualAfter();
  let look: (batch: ContextBatch) => void = () => undefined;
  const workers = (duration: number, during: () => void) =>
    fakeWorkers(apart.slice(0, 1), (share, { batch }) => {
      const durations = Float64Array.of(duration, duration);
      batch({ case: 0, replicate: share.replicate, phase: 'measured', calls: 1, first: 0, durations });
      during();
      return measuredWell(share);
    });
  const plain = workers(2, () => undefined);
  const profiled = workers(3, () => {
    look(seen);
    clock.elapse();
    meanwhile();
  });
  const recorder = createRecorder({
    prepare: async () => ok(plain.prepared),
    async prepareProfiled(_, take) {
      look = take;
      return ok(profiled.prepared);
    },
    instrumentText: async (code, language) => instrumentedText(code, language),
    isShared: () => true,
    now: () => 0,
    epoch: () => 0,
    after: clock.after,
  });
  const views: RecorderView[] = [];
  recorder.subscribe(() => views.push(recorder.view()));
  return { recorder, views, profiled, clock };
}

describe('the recorder', () => {
  it('shows a profile while it grows, and in the end how much slower the case was', async () => {
    const { recorder, views, clock } = recorderOf();
    const recorded = await recorder.record(written, 'a 0');
    expect(recorded.ok).toBe(true);
    const live = views.find(({ isLive, profile }) => isLive && profile);
    expect(live?.profile?.slowdown).toBeUndefined();
    expect([...(live?.profile?.samples.weight ?? [])]).toEqual([1_000, 500]);
    const { key, isLive, profile, failure } = recorder.view();
    expect({ key, isLive, failure }).toEqual({ key: 'a 0', isLive: false, failure: undefined });
    expect(profile?.slowdown).toBe(1.5);
    expect(profile?.strings).toEqual(expect.arrayContaining(['f', 'case a 0', 'benchmark.ts']));
    expect(clock.waiting()).toEqual([]);
  });

  it('says why there is nothing to show', async () => {
    const { recorder, profiled } = recorderOf();
    await recorder.record(plan, 'a 0');
    expect(recorder.view().failure).toMatchObject({ code: 'suite-unavailable' });
    const bad: Plan = {
      ...written,
      benchmark: { ...written.benchmark, kind: 'written', text: 'bench(', language: 'js', attachments: [] },
    };
    await recorder.record(bad, 'a 0');
    expect(recorder.view().failure).toMatchObject({ code: 'syntax-error' });
    expect(profiled.asked).toEqual([]);
  });

  it('stops, and shows nothing more of what was stopped', async () => {
    const { recorder, views } = recorderOf(() => recorder.stop());
    await recorder.record(written, 'a 0');
    expect(recorder.view()).toMatchObject({ isLive: false });
    const { length } = views;
    await recorder.record(written, 'a 0');
    expect(views[length]).toMatchObject({ isLive: true, profile: undefined });
  });
});
