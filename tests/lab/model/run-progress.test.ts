import { describe, expect, test } from 'vitest';
import { foldRun, startedRun } from '../../../src/lab/model/fold-run.ts';
import { runProgress } from '../../../src/lab/model/run-progress.ts';
import type { RunEvent, RunRecord } from '../../../src/lab/model/run.ts';
import { startedEvent, surveyedEvent } from '../../support/run-events.ts';

const startedAt = 1_700_000_000_000;

function runAfter(...events: RunEvent[]): RunRecord {
  const started = startedEvent();
  if (started.type !== 'started') throw new Error('a run begins with started');
  return events.reduce(foldRun, startedRun({ ...started, at: startedAt }));
}

const measuring = (cases: number | number[], replicate: number, atMs: number): RunEvent => ({
  type: 'lot-started',
  cases: [cases].flat(),
  replicate,
  atMs,
});

describe('the progress of a run', () => {
  test('is nothing, with no time left told, before cases are known', () => {
    expect(runProgress(runAfter(), startedAt + 40)).toEqual({ fraction: 0, elapsedMs: 40 });
  });

  test('takes the longest the plan allows for the first share', () => {
    // Two cases in two workers, each at most 1 ms of warm-up and half of 100 ms.
    const run = runAfter(surveyedEvent(2), measuring(0, 0, 0));
    expect(runProgress(run, startedAt + 1).leftMs).toBeCloseTo(4 * 51 - 1);
  });

  test('takes shares to come to last as long as those behind', () => {
    const run = runAfter(surveyedEvent(2), measuring(0, 0, 0), measuring(1, 0, 10), measuring(1, 1, 20));
    const { fraction, leftMs } = runProgress(run, startedAt + 20);
    expect(leftMs).toBeCloseTo(20);
    expect(fraction).toBeCloseTo(0.5);
  });

  test('does not count on cases that failed', () => {
    const failure = { code: 'check-failed', message: 'no' } as const;
    const failing: RunEvent = { type: 'case-failed', case: 0, replicate: 0, failure };
    const run = runAfter(surveyedEvent(2), measuring(0, 0, 0), failing, measuring(1, 0, 10));
    // What is left: this share and one of the next worker, ten milliseconds each.
    expect(runProgress(run, startedAt + 10).leftMs).toBeCloseTo(20);
  });

  test('says what is measured now, counting from one', () => {
    const run = runAfter(surveyedEvent(2), measuring(1, 0, 0), measuring(0, 1, 10));
    expect(runProgress(run, startedAt + 12).now).toEqual({
      name: 'case 0',
      others: 0,
      case: 1,
      cases: 2,
      worker: 2,
      workers: 2,
    });
  });

  test('counts a lot as many shares', () => {
    const run = runAfter(surveyedEvent(5), measuring([1, 2, 3], 0, 0), measuring([0, 4], 0, 30));
    // Behind are three shares of 10 ms; these are two, and five more in the next worker.
    expect(runProgress(run, startedAt + 30).leftMs).toBeCloseTo(70);
    expect(runProgress(run, startedAt + 30).now).toEqual({
      name: 'case 0',
      others: 1,
      case: 4,
      cases: 5,
      worker: 1,
      workers: 2,
    });
  });

  test('does not leap when cases are measured again', () => {
    const before = runAfter(surveyedEvent(5), measuring([1, 2, 3], 0, 0));
    const again = runAfter(surveyedEvent(5), measuring([1, 2, 3], 0, 0), measuring(2, 2, 30));
    const [one, other] = [before, again].map((run) => runProgress(run, startedAt + 30));
    expect(other.now).toMatchObject({ name: 'case 2', case: 3, worker: 1, workers: 2 });
    expect(Math.abs(other.fraction - one.fraction)).toBeLessThan(0.2);
  });

  test('tells how many workers there may be once more than planned are needed', () => {
    const [started, ...later] = [startedEvent(), surveyedEvent(1), measuring(0, 1, 10), measuring(0, 2, 20)];
    if (started.type !== 'started') throw new Error('a run begins with started');
    const run = later.reduce(
      foldRun,
      startedRun({ ...started, plan: { ...started.plan, mostReplicates: 6 } }),
    );
    const { now, leftMs } = runProgress(run, startedAt + 20);
    expect(now).toMatchObject({ worker: 3, workers: 6 });
    expect(leftMs).toBeCloseTo(40);
  });

  test('never claims to be whole while the run is on', () => {
    const run = runAfter(surveyedEvent(1), measuring(0, 0, 0), measuring(0, 1, 10));
    expect(runProgress(run, startedAt + 1_000_000).fraction).toBe(0.99);
  });

  test('is whole when the run has ended, and no longer grows', () => {
    const run = runAfter(surveyedEvent(1), { type: 'ended', at: startedAt + 500, status: 'complete' });
    expect(runProgress(run, startedAt + 9_000)).toEqual({ fraction: 1, elapsedMs: 500, leftMs: 0 });
  });
});
