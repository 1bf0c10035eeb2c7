import { describe, expect, it } from 'vitest';
import type { CaseInfo } from '../../../src/lab/model/benchmark.ts';
import type { Environment } from '../../../src/lab/model/environment.ts';
import type { Failure } from '../../../src/lab/model/failure.ts';
import { foldRun, startedRun } from '../../../src/lab/model/fold-run.ts';
import { defaultLimits, defaultSettings, mostReplicates, type Plan } from '../../../src/lab/model/plan.ts';
import type { Phase, RunEvent, RunRecord } from '../../../src/lab/model/run.ts';

const environment: Environment = {
  lab: '1',
  browser: 'Browser',
  engine: 'Engine',
  platform: 'Platform',
  cores: 2,
  isolated: false,
  userAgent: 'agent',
};
const plan: Plan = {
  ...defaultSettings,
  benchmark: { kind: 'trusted', title: 'Files', suite: 'files' },
  seed: 1,
  limits: defaultLimits,
};
const info = (key: string): CaseInfo => ({ key, name: key, groups: [], params: {}, baseline: false });
const started: Extract<RunEvent, { type: 'started' }> = {
  type: 'started',
  id: 'r1',
  at: 1_000,
  name: 'Files',
  plan,
  environment,
};
const surveyed: RunEvent = { type: 'surveyed', cases: [info('read'), info('write')] };
const batch = (index: number, phase: Phase, size: number): RunEvent => ({
  type: 'batch',
  batch: { case: index, replicate: 0, phase, calls: 1, first: 0, durations: new Float64Array(size) },
});
const lot = (cases: number[], replicate: number, atMs: number): RunEvent => ({
  type: 'lot-started',
  cases,
  replicate,
  atMs,
});
const threw = (message: string): Failure => ({ code: 'threw', stage: 'body', message });

const folded = (...events: RunEvent[]): RunRecord => events.reduce(foldRun, startedRun(started));

/** Refuses every change, however deep. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

describe('a run', () => {
  it('begins with what its first event says', () => {
    expect(startedRun(started)).toEqual({
      id: 'r1',
      name: 'Files',
      tags: [],
      startedAt: 1_000,
      status: 'running',
      plan,
      environment,
      cases: [],
      output: '',
      notes: [],
      memory: [],
    });
  });

  it('has the cases that were surveyed', () => {
    expect(folded(surveyed).cases).toEqual([
      { info: info('read'), warmUp: 0, measured: 0, output: '' },
      { info: info('write'), warmUp: 0, measured: 0, output: '' },
    ]);
  });

  it('learns the clock of the worker', () => {
    const run = folded({ type: 'clock', clockStepMs: 0.005, isolated: true });
    expect(run.environment).toEqual({ ...environment, clockStepMs: 0.005, isolated: true });
  });

  it('counts samples by case and phase', () => {
    const run = folded(
      surveyed,
      batch(0, 'warm-up', 3),
      batch(0, 'measured', 4),
      batch(1, 'measured', 5),
      batch(0, 'measured', 6),
    );
    expect(run.cases.map(({ warmUp, measured }) => [warmUp, measured])).toEqual([
      [3, 10],
      [0, 5],
    ]);
  });

  it('knows the cases it is in until it ends, and how many were before them in the same worker', () => {
    expect(folded(surveyed, lot([1], 2, 30)).current).toEqual({
      cases: [1],
      replicate: 2,
      before: 0,
      sinceMs: 30,
    });
    const second = folded(surveyed, lot([1, 2], 1, 30), lot([0], 1, 50));
    expect(second.current).toEqual({ cases: [0], replicate: 1, before: 2, sinceMs: 50 });
    expect(foldRun(second, lot([0], 2, 70)).current).toMatchObject({ before: 0 });
    const ended = foldRun(second, { type: 'ended', at: 2_000, status: 'complete' });
    expect(ended).not.toHaveProperty('current');
    expect(ended).toMatchObject({ status: 'complete', endedAt: 2_000 });
    expect(ended).not.toHaveProperty('failure');
  });

  it('is where it was while cases are measured again, by a worker numbered past all others', () => {
    const spare = plan.mostReplicates ?? 0;
    const again = folded(surveyed, lot([3], 1, 0), lot([0, 1, 2], 1, 10), lot([1], spare, 50));
    expect(again.current).toEqual({ cases: [1], replicate: 1, before: 3, sinceMs: 50 });
    const twice = foldRun(again, lot([2], spare + 1, 60));
    expect(twice.current).toMatchObject({ cases: [2], replicate: 1, before: 3 });
    expect(foldRun(twice, lot([4], 1, 70)).current).toMatchObject({ replicate: 1, before: 4 });
  });

  it('keeps what an empty call cost, by worker', () => {
    const cost = (index: number, replicate: number, overheadMs: number): RunEvent => ({
      type: 'overhead',
      case: index,
      replicate,
      overheadMs,
    });
    const run = folded(surveyed, cost(0, 0, 0.1), cost(0, 4, 0.2), cost(1, 0, 0.3));
    expect(run.cases.map(({ overheads }) => overheads)).toEqual([{ 0: 0.1, 4: 0.2 }, { 0: 0.3 }]);
    expect(folded(surveyed).cases[0]).not.toHaveProperty('overheads');
  });

  it('marks what is void, and counts its samples as received all the same', () => {
    const run = folded(
      surveyed,
      batch(0, 'measured', 4),
      { type: 'voided', cases: [0], replicate: 0 },
      { type: 'voided', cases: [0, 1], replicate: 2 },
    );
    expect(run.cases.map(({ voided, measured }) => [voided, measured])).toEqual([
      [[0, 2], 4],
      [[2], 0],
    ]);
    expect(run).not.toHaveProperty('redone');
  });

  it('knows what was disturbed and waits, until it is measured again', () => {
    const disturbed = folded(surveyed, lot([0, 1], 0, 1), {
      type: 'voided',
      cases: [0, 1],
      replicate: 0,
      because: 'throttled',
    });
    expect(disturbed.current).toMatchObject({ cases: [0, 1], waits: 'throttled' });
    const again = foldRun(disturbed, lot([0, 1], mostReplicates(disturbed.plan), 9));
    expect(again.current).toEqual({ cases: [0, 1], replicate: 0, sinceMs: 9, before: 0 });
  });

  it('counts the lots that were measured again, by reason, and keeps how fast the machine was', () => {
    const canary = { beforeMs: 1, afterMs: 1.5 };
    const run = folded(
      surveyed,
      { type: 'canary', replicate: 0, atMs: 5, canary },
      { type: 'voided', cases: [0, 1], replicate: 0, because: 'throttled' },
      { type: 'voided', cases: [0], replicate: 1, because: 'hidden' },
      { type: 'canary', replicate: 1, atMs: 9, canary },
      { type: 'voided', cases: [1], replicate: 2, because: 'throttled' },
    );
    expect(run.redone).toEqual({ throttled: 2, hidden: 1 });
    expect(run.canaries).toEqual([
      { ...canary, replicate: 0, atMs: 5 },
      { ...canary, replicate: 1, atMs: 9 },
    ]);
  });

  it('keeps the failure it ended with', () => {
    const run = folded({ type: 'ended', at: 2_000, status: 'failed', failure: { code: 'sandbox-died' } });
    expect(run).toMatchObject({ status: 'failed', failure: { code: 'sandbox-died' } });
  });

  it('keeps the first failure of a case, and leaves the others alone', () => {
    const run = folded(
      surveyed,
      { type: 'case-failed', case: 1, replicate: 0, failure: threw('first') },
      { type: 'case-failed', case: 1, replicate: 1, failure: threw('second') },
    );
    expect(run.cases[0]).not.toHaveProperty('failure');
    expect(run.cases[1].failure).toEqual(threw('first'));
  });

  it('keeps output with its case, or with the run outside any', () => {
    const run = folded(
      surveyed,
      { type: 'output', case: undefined, text: 'loading\n' },
      { type: 'output', case: 0, text: 'a' },
      { type: 'output', case: 0, text: 'b' },
    );
    expect(run.output).toBe('loading\n');
    expect(run.cases.map(({ output }) => output)).toEqual(['ab', '']);
  });

  it('keeps notes and memory in order', () => {
    const run = folded(
      { type: 'noted', note: { kind: 'visibility', atMs: 1, state: 'hidden' } },
      { type: 'noted', note: { kind: 'visibility', atMs: 2, state: 'visible' } },
      { type: 'memory', reading: { atMs: 1, source: 'page-heap', bytes: 10 } },
      { type: 'memory', reading: { atMs: 2, source: 'page-heap', bytes: 20 } },
    );
    expect(run.notes.map(({ atMs }) => atMs)).toEqual([1, 2]);
    expect(run.memory.map(({ bytes }) => bytes)).toEqual([10, 20]);
  });

  it('begins again with another first event', () => {
    expect(foldRun(folded(surveyed), { ...started, id: 'r2' })).toMatchObject({ id: 'r2', cases: [] });
  });

  it('is left as it was by every event', () => {
    const events: RunEvent[] = [
      surveyed,
      { type: 'clock', clockStepMs: 1, isolated: true },
      lot([0], 0, 1),
      { type: 'overhead', case: 0, replicate: 0, overheadMs: 1 },
      { type: 'canary', replicate: 0, atMs: 1, canary: { beforeMs: 1, afterMs: 1 } },
      { type: 'voided', cases: [0, 1], replicate: 0, because: 'hidden' },
      { type: 'voided', cases: [0], replicate: 1 },
      batch(0, 'measured', 2),
      { type: 'case-failed', case: 0, replicate: 0, failure: threw('x') },
      { type: 'output', case: 0, text: 'x' },
      { type: 'output', case: undefined, text: 'x' },
      { type: 'noted', note: { kind: 'battery', atMs: 1, charging: true, level: 1 } },
      { type: 'memory', reading: { atMs: 1, source: 'sandbox', bytes: 1 } },
      { type: 'ended', at: 1, status: 'stopped' },
    ];
    let run = startedRun(started);
    for (const event of events) {
      const before = structuredClone(run);
      const next = foldRun(frozen(run), event);
      expect(run).toEqual(before);
      expect(next).not.toBe(run);
      run = next;
    }
  });
});
