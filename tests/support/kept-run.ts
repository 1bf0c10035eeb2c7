import { defaultLimits } from '../../src/lab/model/plan.ts';
import type { Params } from '../../src/lab/model/authoring.ts';
import type { Batch } from '../../src/lab/model/run.ts';
import type { CaseSummary } from '../../src/lab/model/summary.ts';
import type { Random } from '../../src/lab/model/units.ts';
import type { KeptRun } from '../../src/lab/wire/run-content.ts';

const texts = [
  'plain',
  '',
  'ünïcödé 测试 🧪',
  '"quoted\\" \u0000\u2028',
  '\ud800 alone',
  '$number',
  '__proto__',
];
const figures = [0, -0, 1.5, NaN, Infinity, -Infinity, 5e-324, 1e300, 0.1 + 0.2];

/** A run with everything in it that is hard to write down: any text, any number, bytes, absent fields. */
export function awkwardRun(random: Random, id = `run-${Math.floor(random() * 1e9)}`): KeptRun {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  const cases = 1 + Math.floor(random() * 4);
  const params = (): Params => ({
    [pick(texts)]: pick(figures),
    n: pick(figures),
    [pick(texts)]: pick(texts),
  });
  const batches = Array.from({ length: Math.floor(random() * 8) }, () => awkwardBatch(random, cases));
  const count = (index: number, phase: Batch['phase']) =>
    batches
      .filter((batch) => batch.case === index && batch.phase === phase)
      .reduce((sum, { durations }) => sum + durations.length, 0);
  return {
    run: {
      id,
      name: pick(texts),
      tags: texts.filter(() => random() < 0.3),
      startedAt: 1_700_000_000_000 + Math.floor(random() * 1e9),
      ...(random() < 0.8 && { endedAt: 1_700_000_000_000 + random() * 1e9 }),
      status: pick(['complete', 'stopped', 'failed', 'interrupted'] as const),
      ...(random() < 0.3 && { failure: { code: 'threw', stage: 'body', message: pick(texts), line: 3 } }),
      plan: {
        benchmark: {
          kind: 'written',
          title: pick(texts),
          language: 'ts',
          text: texts.join('\n'),
          attachments: [{ name: pick(texts), bytes: bytesOf(random, Math.floor(random() * 50)) }],
        },
        samples: 10_000,
        budgetMs: Infinity,
        warmUpMs: 100,
        replicates: 5,
        ...(random() < 0.5 && { precision: pick(figures), mostReplicates: 20 }),
        seed: Math.floor(random() * 2 ** 32),
        limits: defaultLimits,
      },
      environment: {
        lab: '0.1.0',
        browser: 'Chromium 156',
        engine: 'V8',
        platform: pick(texts),
        cores: 2,
        ...(random() < 0.5 && { deviceMemory: 8_589_934_592 }),
        isolated: true,
        userAgent: pick(texts),
      },
      cases: Array.from({ length: cases }, (_, index) => ({
        info: {
          key: `k${index} ${pick(texts)}`,
          name: pick(texts),
          groups: [pick(texts)],
          params: params(),
          baseline: index === 0,
        },
        warmUp: count(index, 'warm-up'),
        measured: count(index, 'measured'),
        output: pick(texts),
        ...(random() < 0.5 && { overheads: { 0: random(), 7: 0 }, voided: [1, 7] }),
        ...(random() < 0.2 && { failure: { code: 'timed-out', stage: 'setup', limitMs: 10 } }),
      })),
      output: pick(texts),
      notes: [{ kind: 'visibility', atMs: random(), state: 'hidden' }],
      ...(random() < 0.5 && {
        canaries: [{ beforeMs: random(), afterMs: 0, replicate: 1, atMs: random() }],
        redone: { throttled: 2 },
      }),
      memory: [{ atMs: random(), source: 'sandbox', bytes: 1e6 }],
    },
    batches,
    summaries: Array.from({ length: cases }, () => awkwardSummary(random, pick(figures))),
  };
}

function awkwardBatch(random: Random, cases: number): Batch {
  const durations = Float64Array.from({ length: 1 + Math.floor(random() * 40) }, () =>
    random() < 0.2 ? figures[Math.floor(random() * figures.length)] : random(),
  );
  const phase = random() < 0.3 ? 'warm-up' : 'measured';
  return { case: Math.floor(random() * cases), replicate: 1, phase, calls: 7, first: 0, durations };
}

function awkwardSummary(random: Random, figure: number): CaseSummary | undefined {
  if (random() < 0.5) return undefined;
  if (random() < 0.5) return summaryOf(figure);
  return {
    ...summaryOf(figure),
    overhead: figure,
    likeEmpty: random() < 0.5,
    workers: [0, 7],
    paired: { reference: 0, shifts: { 0: figure, 7: 0 }, rounds: 12 },
  };
}

const bytesOf = (random: Random, length: number) =>
  Uint8Array.from({ length }, () => Math.floor(random() * 256));

/** Figures of a case, all the same. */
export const summaryOf = (figure: number): CaseSummary => ({
  kept: 10,
  excluded: { warmUp: 1, severe: 0, mild: 0 },
  estimate: figure,
  interval: { low: figure, high: figure },
  replicates: [figure, figure],
  mean: figure,
  standardDeviation: figure,
  cv: figure,
  min: figure,
  p50: figure,
  p75: figure,
  p95: figure,
  p99: figure,
  max: figure,
});
