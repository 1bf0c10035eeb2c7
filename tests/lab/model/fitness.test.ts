import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/lab/model/environment.ts';
import { fitness } from '../../../src/lab/model/fitness.ts';
import { defaultLimits, defaultSettings, type Plan } from '../../../src/lab/model/plan.ts';
import type { RunRecord } from '../../../src/lab/model/run.ts';
import { caseSummary } from '../../support/case-summary.ts';

const plan: Plan = {
  benchmark: { kind: 'trusted', title: 't', suite: 's' },
  ...defaultSettings,
  seed: 1,
  limits: defaultLimits,
};
const environment = {
  lab: '1',
  browser: 'b',
  engine: 'e',
  platform: 'p',
  cores: 2,
  clockStepMs: 0.005,
  isolated: true,
  userAgent: '',
};
const run = { plan, environment, notes: [] };
const canaries = (...afterMs: number[]): NonNullable<RunRecord['canaries']> =>
  afterMs.map((each, replicate) => ({ replicate, atMs: replicate, beforeMs: 1, afterMs: each }));
const codes = (part: Partial<RunRecord>) => fitness({ ...run, ...part }, []).reasons.map(({ code }) => code);

describe('fitness', () => {
  it('is valid where nothing speaks against it', () => {
    expect(fitness({ ...run, canaries: canaries(1, 1.05, 1.02) }, [])).toEqual({
      state: 'valid',
      reasons: [],
    });
  });

  it('is unstable where some lots ran on a slower machine, and rejected where most did', () => {
    const some = fitness({ ...run, canaries: canaries(1, 1, 1, 1.5) }, []);
    expect(some).toEqual({ state: 'unstable', reasons: [{ code: 'throttled', share: 0.25, worst: 1.5 }] });
    expect(fitness({ ...run, canaries: canaries(1, 1.3, 1.4, 1.5) }, []).state).toBe('rejected');
  });

  it('does not count slow lots that were measured again', () => {
    expect(codes({ canaries: canaries(1, 1, 1.5, 1), redone: { throttled: 1 } })).toEqual([]);
  });

  it('names what was hidden, and stays valid: it was measured again', () => {
    expect(fitness({ ...run, redone: { hidden: 2 } }, [])).toEqual({
      state: 'valid',
      reasons: [{ code: 'hidden', lots: 2 }],
    });
  });

  it('follows the processor pressure', () => {
    const pressed = (state: 'serious' | 'critical'): Note => ({
      kind: 'pressure',
      atMs: 1,
      source: 'cpu',
      state,
    });
    const on = (cores: number, ...notes: Note[]) =>
      fitness({ ...run, notes, environment: { ...run.environment, cores } }, []);
    const both = [pressed('serious'), pressed('critical')];
    expect(on(8, pressed('serious'))).toEqual({
      state: 'valid',
      reasons: [{ code: 'under-pressure', state: 'serious', own: false }],
    });
    expect(on(8, ...both).state).toBe('unstable');
    // The run itself keeps two busy.
    expect(on(2, ...both)).toEqual({
      state: 'valid',
      reasons: [{ code: 'under-pressure', state: 'critical', own: true }],
    });
  });

  it('is unstable where the workers of a case disagree, unless it is like an empty call', () => {
    const torn = { ...caseSummary([1, 2]), replicates: [1, 2, 1, 2] };
    expect(fitness(run, [undefined, torn])).toMatchObject({
      state: 'unstable',
      reasons: [{ code: 'workers-disagree', case: 1 }],
    });
    expect(fitness(run, [{ ...torn, likeEmpty: true }]).state).toBe('valid');
  });

  it('warns of a coarse clock, of running on battery and of few workers', () => {
    const notes: Note[] = [{ kind: 'battery', atMs: 0, charging: false, level: 0.5 }];
    const coarse = { ...environment, clockStepMs: 0.1 };
    expect(codes({ notes, environment: coarse, plan: { ...plan, replicates: 3 } })).toEqual([
      'on-battery',
      'clock-too-coarse',
      'few-workers',
    ]);
  });
});
