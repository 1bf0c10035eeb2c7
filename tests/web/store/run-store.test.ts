import { describe, expect, it, vi } from 'vitest';
import type { RunRecord } from '../../../src/lab/model/run.ts';
import { createRunStore } from '../../../src/web/store/run-store.ts';
import { batchEvent, batchOf, startedEvent, surveyedEvent } from '../../support/run-events.ts';
import { testFrames } from '../../support/test-frames.ts';

function running(cases = 2) {
  const { frames, frame, asked } = testFrames();
  const store = createRunStore(frames);
  store.append(startedEvent());
  store.append(surveyedEvent(cases));
  return { store, frame, asked };
}

describe('createRunStore', () => {
  it('tells React once a frame, however many batches arrive', () => {
    const { store, frame, asked } = running();
    frame();
    const rerender = vi.fn();
    store.subscribe(rerender);
    const before = store.view();
    for (let i = 0; i < 1_000; i++) store.append(batchEvent([1, 2, 3], { index: i % 2 }));
    expect(store.view()).toBe(before);
    expect(asked()).toBe(1);
    frame();
    expect(rerender).toHaveBeenCalledTimes(1);
    expect(store.view().run?.cases.map(({ measured }) => measured)).toEqual([1_500, 1_500]);
  });

  it('tells nobody of a frame in which nothing changed', () => {
    const { frames, frame } = testFrames();
    const store = createRunStore(frames);
    const rerender = vi.fn();
    store.subscribe(rerender);
    frames.request();
    frame();
    expect(rerender).not.toHaveBeenCalled();
  });

  it('shows samples to charts before the frame', () => {
    const { store } = running();
    store.append(batchEvent([5, 6], { index: 1 }));
    expect([...(store.columns(1)?.durations ?? [])]).toEqual([5, 6]);
    expect(store.columns(0)).toBeUndefined();
  });

  it('drops the samples and figures of a run when the next one starts', () => {
    const { store, frame } = running();
    store.append(batchEvent([5]));
    store.setSummaries([undefined, undefined]);
    store.append(startedEvent('run-2'));
    frame();
    expect(store.columns(0)).toBeUndefined();
    expect(store.view()).toMatchObject({ run: { id: 'run-2', cases: [] }, summaries: [] });
  });

  it('opens a kept run with the counts it was kept with', () => {
    const { store: first, frame: settle } = running(1);
    first.append(batchEvent([5, 6]));
    first.append({ type: 'memory', reading: { atMs: 10, source: 'sandbox', bytes: 1_000 } });
    settle();
    const run = kept(first.view().run);

    const { frames, frame } = testFrames();
    const store = createRunStore(frames);
    store.open({ run, batches: [batchOf([5, 6])] });
    frame();
    expect(store.view().run).toEqual(run);
    expect([...(store.columns(0)?.durations ?? [])]).toEqual([5, 6]);
    expect(store.memory('sandbox')).toMatchObject({
      at: Float64Array.of(10),
      values: Float64Array.of(1_000),
    });
    expect(store.memory('page-heap')).toBeUndefined();
  });

  it('is empty after clear', () => {
    const { store, frame } = running();
    store.append(batchEvent([5]));
    store.clear();
    frame();
    expect(store.view()).toEqual({ run: undefined, summaries: [] });
    expect(store.columns(0)).toBeUndefined();
  });

  it('carries new summaries in the next view', () => {
    const { store, frame } = running();
    frame();
    const summaries = [undefined];
    store.setSummaries(summaries);
    expect(store.view().summaries).not.toBe(summaries);
    frame();
    expect(store.view().summaries).toBe(summaries);
  });

  it('stops telling who left', () => {
    const { store, frame } = running();
    const rerender = vi.fn();
    store.subscribe(rerender)();
    frame();
    expect(rerender).not.toHaveBeenCalled();
  });
});

function kept(run: RunRecord | undefined): RunRecord {
  if (!run) throw new Error('the store holds no run');
  return run;
}
