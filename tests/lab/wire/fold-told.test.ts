import { describe, expect, it } from 'vitest';
import { foldRun } from '../../../src/lab/model/fold-run.ts';
import type { RunEvent, RunRecord } from '../../../src/lab/model/run.ts';
import { foldTold } from '../../../src/lab/wire/fold-told.ts';
import { toldEvent } from '../../../src/lab/wire/told-event.ts';
import { figuredRun } from '../../support/figured-run.ts';

const batch = (phase: 'warm-up' | 'measured', count: number): RunEvent => ({
  type: 'batch',
  batch: { case: 1, replicate: 0, phase, calls: 1, first: 0, durations: new Float64Array(count) },
});

describe('foldTold', () => {
  it('comes to what foldRun comes to with the samples', () => {
    const { run } = figuredRun([{ at: ['a'] }, { at: ['b'] }], { status: 'running' });
    const events: RunEvent[] = [
      batch('warm-up', 3),
      batch('measured', 5),
      { type: 'output', case: 0, text: 'so' },
      { type: 'ended', at: 9, status: 'complete' },
    ];
    const folded = events.reduce(foldRun, run);
    expect(events.map(toldEvent).reduce<RunRecord>(foldTold, run)).toEqual(folded);
    expect(folded.cases[1]).toMatchObject({ warmUp: 3, measured: 105 });
  });
});
