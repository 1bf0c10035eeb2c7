import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/lab/model/failure.ts';
import { presets } from '../../src/lab/model/presets.ts';
import { failed, ok } from '../../src/lab/model/result.ts';
import type { Result } from '../../src/lab/model/result.ts';
import type { RunEvent } from '../../src/lab/model/run.ts';
import { createSession } from '../../src/web/session.ts';
import type { SessionParts } from '../../src/web/session.ts';
import { initialSettings } from '../../src/web/settings-store.ts';
import { createRunStore } from '../../src/web/store/run-store.ts';
import { caseSummary } from '../support/case-summary.ts';
import { manualAfter } from '../support/manual-after.ts';
import { batchEvent, surveyedEvent } from '../support/run-events.ts';
import { settled } from '../support/settled.ts';
import { testFrames } from '../support/test-frames.ts';

const benchmark = { kind: 'written', title: 't', language: 'ts', text: '', attachments: [] } as const;
const written = { ...benchmark, attachments: [] };

/** Waits for its signal, then ends as stopped. */
const untilStopped: SessionParts['runPlan'] = (_, emit, signal) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      emit({ type: 'ended', at: 1, status: 'stopped', failure: { code: 'stopped' } });
      resolve();
    });
  });

const atOnce: SessionParts['runPlan'] = async (_, emit) => {
  emit(surveyedEvent(1));
  emit(batchEvent([1, 2, 3]));
  emit({ type: 'ended', at: 1, status: 'complete' });
};

function sessionWith(part: Partial<SessionParts>, closing: Result<void>[] = []) {
  const { frames } = testFrames();
  const log: string[] = [];
  const recorded: RunEvent[] = [];
  const errors: unknown[] = [];
  const recorder = {
    record: (event: RunEvent) => void recorded.push(event),
    summarise: (summaries: readonly unknown[]) => void log.push(`summarise ${summaries.length}`),
    close: async () => {
      log.push('close');
      return closing.shift() ?? ok(undefined);
    },
    failure: () => undefined,
    saved: () => undefined,
  };
  const session = createSession({
    store: createRunStore(frames),
    archive: { recorder: () => recorder },
    settings: { view: () => ({ ...initialSettings, samples: 7, stallMs: 1_234 }) },
    stats: { summarise: async (lots) => ok(lots.map((lot) => lot.map(() => caseSummary([1, 2])))) },
    after: manualAfter().after,
    runPlan: atOnce,
    environment: () => ({
      lab: '1',
      browser: 'b',
      engine: 'e',
      platform: 'p',
      cores: 2,
      isolated: true,
      userAgent: '',
    }),
    observe: () => () => log.push('unobserve'),
    id: () => 'run-1',
    seed: () => 42,
    epoch: () => 5,
    onNoFigures: ({ code }: Failure) => void log.push(code),
    report: (error) => errors.push(error),
    ...part,
  });
  return { session, recorded, log, errors };
}

describe('a session', () => {
  test('begins with a plan out of the settings, and the name it was given', () => {
    const { session, recorded } = sessionWith({ runPlan: untilStopped });
    session.run(written, 'my run');
    expect(recorded[0]).toMatchObject({ type: 'started', id: 'run-1', at: 5, name: 'my run' });
    expect(recorded[0]).toMatchObject({
      plan: { samples: 7, seed: 42, limits: { stallMs: 1_234 }, benchmark },
    });
    expect(session.busy()).toBe(true);
  });

  test('summarises, then writes, and only then is free again', async () => {
    const { session, log } = sessionWith({});
    const busy: boolean[] = [];
    session.subscribe(() => busy.push(session.view().busy));
    session.run(written, '');
    await settled();
    expect(log).toEqual(['unobserve', 'summarise 1', 'close']);
    expect(busy).toEqual([true, false]);
  });

  test('is over on screen with its figures, not before', async () => {
    const { frames, frame } = testFrames();
    const store = createRunStore(frames);
    const statusAtSummary: unknown[] = [];
    const stats: SessionParts['stats'] = {
      async summarise(lots) {
        frame();
        statusAtSummary.push(store.view().run?.status);
        return ok(lots.map((lot) => lot.map(() => caseSummary([1, 2]))));
      },
    };
    sessionWith({ store, stats }).session.run(written, '');
    await settled();
    frame();
    expect(statusAtSummary).toEqual(['running']);
    expect(store.view()).toMatchObject({ run: { status: 'complete' }, summaries: [caseSummary([1, 2])] });
  });

  test('measures with other numbers than those set, and gives back what the recorder has', async () => {
    const { session, recorded } = sessionWith({});
    expect(await session.measured(written, 'quick', presets.quick)).toBeUndefined();
    expect(recorded[0]).toMatchObject({ plan: { ...presets.quick, limits: { stallMs: 1_234 } } });
    expect(session.busy()).toBe(false);
  });

  test('measures nothing beside a run that is on', async () => {
    const { session, recorded } = sessionWith({ runPlan: untilStopped });
    session.run(written, 'one');
    expect(await session.measured(written, 'two', presets.quick)).toBeUndefined();
    expect(recorded).toHaveLength(1);
  });

  test('does not begin a second run beside the first', () => {
    const { session, recorded } = sessionWith({ runPlan: untilStopped });
    session.run(written, 'one');
    session.run(written, 'two');
    expect(recorded).toHaveLength(1);
  });

  test('stops when asked, and can run again', async () => {
    const { session, recorded } = sessionWith({ runPlan: untilStopped });
    session.run(written, '');
    session.stop();
    await settled();
    expect(recorded.at(-1)).toMatchObject({ type: 'ended', status: 'stopped' });
    session.run(written, '');
    expect(session.busy()).toBe(true);
  });

  test('keeps a run that could not be written, and writes it on another try', async () => {
    const { session } = sessionWith({}, [failed({ code: 'storage-full' }), ok(undefined)]);
    session.run(written, 'precious');
    await settled();
    expect(session.view().unsaved).toMatchObject([{ name: 'precious', failure: { code: 'storage-full' } }]);
    await session.retry();
    expect(session.view()).toEqual({ busy: false, unsaved: [] });
  });

  test('writes what there is and reports the bug when running throws', async () => {
    const { session, log, errors } = sessionWith({ runPlan: () => Promise.reject(new Error('bug')) });
    session.run(written, '');
    await settled();
    expect(log).toContain('close');
    expect(errors).toEqual([new Error('bug')]);
    expect(session.busy()).toBe(false);
  });

  test('says so when there are no figures, and keeps the run', async () => {
    const { session, log } = sessionWith({
      stats: { summarise: async () => failed({ code: 'worker-failed', message: 'gone' }) },
    });
    session.run(written, '');
    await settled();
    expect(log).toEqual(['unobserve', 'worker-failed', 'summarise 1', 'close']);
  });
});
