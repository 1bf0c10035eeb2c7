import { defaultLimits } from '../../src/lab/model/plan.ts';
import type { Batch, Phase, RunEvent } from '../../src/lab/model/run.ts';

/** The first event of a run of a two-line benchmark. */
export const startedEvent = (id = 'run-1'): RunEvent => ({
  type: 'started',
  id,
  at: 1_700_000_000_000,
  name: 'two cases',
  plan: {
    benchmark: { kind: 'written', title: 'two cases', language: 'ts', text: '', attachments: [] },
    samples: 100,
    budgetMs: 100,
    warmUpMs: 1,
    replicates: 2,
    seed: 1,
    limits: defaultLimits,
  },
  environment: {
    lab: '0.1.0',
    browser: 'Chromium 156',
    engine: 'V8',
    platform: 'Linux',
    cores: 2,
    isolated: true,
    userAgent: '',
  },
});

/** As many cases as wanted, named by their index. */
export const surveyedEvent = (cases: number): Extract<RunEvent, { type: 'surveyed' }> => ({
  type: 'surveyed',
  cases: Array.from({ length: cases }, (_, i) => ({
    key: `case ${i}`,
    name: `case ${i}`,
    groups: [],
    params: {},
    baseline: i === 0,
  })),
});

/** Samples of one case in one replicate. */
export const batchOf = (
  durations: readonly number[],
  {
    index = 0,
    replicate = 0,
    phase = 'measured',
  }: { index?: number; replicate?: number; phase?: Phase } = {},
): Batch => ({
  case: index,
  replicate,
  phase,
  calls: 1,
  first: 0,
  durations: Float64Array.from(durations),
});

export const batchEvent = (...given: Parameters<typeof batchOf>): RunEvent => ({
  type: 'batch',
  batch: batchOf(...given),
});
