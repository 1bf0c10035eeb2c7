import { describe, expect, it } from 'vitest';
import { foldRun } from '../../../src/lab/model/fold-run.ts';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import type { RunEvent, RunRecord } from '../../../src/lab/model/run.ts';
import { createRunFold } from '../../../src/web/store/run-fold.ts';
import { batchEvent, startedEvent, surveyedEvent } from '../../support/run-events.ts';

const someEvents = (): RunEvent[] => {
  const random = mulberry32(1);
  const pick = (): RunEvent => {
    const index = Math.floor(random() * 3);
    if (random() < 0.8) {
      return batchEvent([1, 2, 3], { index, phase: random() < 0.3 ? 'warm-up' : 'measured' });
    }
    if (random() < 0.5) return { type: 'output', case: index, text: 'line\n' };
    return { type: 'case-failed', case: index, replicate: 0, failure: { code: 'stopped' } };
  };
  return [
    startedEvent(),
    surveyedEvent(3),
    ...Array.from({ length: 300 }, pick),
    { type: 'ended', at: 5, status: 'complete' },
  ];
};

describe('createRunFold', () => {
  it('comes to what folding one event after another comes to, whenever it is looked at', () => {
    const fold = createRunFold();
    let run: RunRecord | undefined;
    someEvents().forEach((event, i) => {
      fold.add(event);
      run = run ? foldRun(run, event) : event.type === 'started' ? foldRun(emptyRun, event) : undefined;
      if (i % 7 === 0) expect(fold.run()).toEqual(run);
    });
    expect(fold.run()).toEqual(run);
  });

  it('gives the same object until something is added', () => {
    const fold = createRunFold();
    fold.add(startedEvent());
    fold.add(surveyedEvent(1));
    fold.add(batchEvent([1]));
    const run = fold.run();
    expect(fold.run()).toBe(run);
    fold.add(batchEvent([1]));
    expect(fold.run()).not.toBe(run);
  });

  it('forgets counts of a run that another run replaces', () => {
    const fold = createRunFold();
    [startedEvent('a'), surveyedEvent(1), batchEvent([1, 2]), startedEvent('b'), surveyedEvent(1)].forEach(
      fold.add,
    );
    expect(fold.run()).toMatchObject({ id: 'b', cases: [{ measured: 0 }] });
  });

  it('has no run before one started', () => {
    const fold = createRunFold();
    fold.add(surveyedEvent(1));
    fold.add(batchEvent([1]));
    expect(fold.run()).toBeUndefined();
  });
});

const emptyRun: RunRecord = {
  id: '',
  name: '',
  tags: [],
  startedAt: 0,
  status: 'running',
  plan: {
    benchmark: { kind: 'trusted', title: '', suite: '' },
    samples: 0,
    budgetMs: 0,
    warmUpMs: 0,
    replicates: 0,
    seed: 0,
    limits: { stallMs: 0, outputBytes: 0, cases: 0 },
  },
  environment: { lab: '', browser: '', engine: '', platform: '', cores: 1, isolated: false, userAgent: '' },
  cases: [],
  output: '',
  notes: [],
  memory: [],
};
