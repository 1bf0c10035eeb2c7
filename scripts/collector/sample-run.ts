import type { Environment } from '../../src/lab/model/environment.ts';
import { defaultLimits } from '../../src/lab/model/plan.ts';
import type { Batch, CaseRecord } from '../../src/lab/model/run.ts';
import type { CaseSummary } from '../../src/lab/model/summary.ts';
import type { Random } from '../../src/lab/model/units.ts';
import type { KeptRun } from '../../src/lab/wire/run-content.ts';

const names = ['json / parse', 'json / print', 'json / clone'];
const workers = 10;
const samplesEach = 12;

/** A whole run like those that devices deliver, with three cases in ten workers: some 9 kB of text. */
export function sampleRun(id: string, startedAt: number, random: Random): KeptRun {
  const batches = names.flatMap((_, index) =>
    Array.from({ length: workers }, (__, nth) => batch(index, nth, random)),
  );
  return {
    run: {
      id,
      name: 'JSON',
      tags: [],
      startedAt,
      endedAt: startedAt + 9_000,
      status: 'complete',
      plan: {
        benchmark: { kind: 'written', title: 'JSON', language: 'ts', text: source, attachments: [] },
        samples: workers * samplesEach,
        budgetMs: 3_000,
        warmUpMs: 50,
        replicates: workers,
        seed: Math.floor(random() * 2 ** 32),
        limits: defaultLimits,
      },
      environment,
      cases: names.map((_, index) => caseRecord(index, random)),
      output: '',
      notes: [],
      memory: [],
    },
    batches,
    summaries: names.map(() => summary(1 + random())),
  };
}

const environment: Environment = {
  lab: '0.1.0',
  browser: 'Chromium 156',
  engine: 'V8 15.6',
  platform: 'Android 17',
  cores: 8,
  clockStepMs: 0.005,
  isolated: true,
  userAgent:
    'Mozilla/5.0 (Linux; Android 17) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
};

const source = `bench('json / parse', () => JSON.parse(text));\n`.repeat(3);

const batch = (index: number, replicate: number, random: Random): Batch => ({
  case: index,
  replicate,
  phase: 'measured',
  calls: 40,
  first: 0,
  durations: Float64Array.from({ length: samplesEach }, () => 1 + random() / 10),
});

const caseRecord = (index: number, random: Random): CaseRecord => ({
  info: {
    key: names[index],
    name: names[index].slice(7),
    groups: ['json'],
    params: {},
    baseline: index === 0,
  },
  warmUp: 0,
  measured: workers * samplesEach,
  output: '',
  overheads: Object.fromEntries(Array.from({ length: workers }, (_, nth) => [nth, random() / 1e5])),
});

const summary = (estimate: number): CaseSummary => ({
  kept: workers * samplesEach,
  excluded: { warmUp: 0, severe: 0, mild: 2 },
  estimate,
  interval: { low: estimate * 0.99, high: estimate * 1.01 },
  replicates: Array.from({ length: workers }, (_, nth) => estimate * (1 + nth / 1000)),
  mean: estimate,
  standardDeviation: estimate / 30,
  cv: 1 / 30,
  min: estimate * 0.9,
  p50: estimate,
  p75: estimate * 1.02,
  p95: estimate * 1.05,
  p99: estimate * 1.09,
  max: estimate * 1.2,
});
