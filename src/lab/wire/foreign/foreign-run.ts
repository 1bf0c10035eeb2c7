import { defaultLimits } from '../../model/plan.ts';
import type { Plan } from '../../model/plan.ts';
import { countText, durationText, intervalText } from '../../model/quantity-text.ts';
import type { Batch, CaseRecord } from '../../model/run.ts';
import type { Sampled } from '../../model/sampled.ts';
import type { CaseSummary } from '../../model/summary.ts';
import type { EpochMilliseconds } from '../../model/units.ts';
import type { KeptRun } from '../run-content.ts';
import type { ForeignCase, ForeignResults } from './foreign-results.ts';

/** Where an imported run is kept, and what it is called. `at` stands for when it was measured. */
export type ForeignRunPlace = { id: string; at: EpochMilliseconds; name: string };

/** What samples come to: that of `lab/stats`, which the wire does not know. */
export type Summary = (sampled: Sampled) => CaseSummary | undefined;

/**
 * What another tool measured, as a run that the archive can keep. Nothing is made up: samples are those of the tool, and
 * figures are worked out from them, without an interval where all are of one process, which stands for one worker.
 * Where there are no samples, figures are the tool's own, NaN where it tells none. What it says itself is in the output
 * of each case.
 *
 * Shape:  cases in their order; a case that failed has its failure and no figures.
 */
export function foreignRun(
  results: ForeignResults,
  { id, at, name }: ForeignRunPlace,
  summary: Summary,
): KeptRun {
  const { cases } = results;
  const batches = cases.map(batchesOf);
  return {
    run: {
      id,
      name,
      tags: [],
      startedAt: at,
      endedAt: at,
      status: 'complete',
      plan: planOf(results, name),
      environment: environmentOf(results),
      cases: cases.map((one) => recordOf(one, results.tool)),
      output: '',
      notes: [],
      memory: [],
    },
    batches: batches.flat(),
    summaries: cases.map((one, index) => summary({ batches: batches[index] }) ?? toldSummary(one)),
  };
}

function batchesOf({ samples = [], calls = 1, isFreshEach = false }: ForeignCase, index: number): Batch[] {
  if (samples.length === 0) return [];
  const byWorker = isFreshEach ? samples.map((sample) => [sample]) : [samples];
  return byWorker.map((own, replicate) => ({
    case: index,
    replicate,
    phase: 'measured',
    calls,
    first: 0,
    durations: Float64Array.from(own),
  }));
}

/** As if it had been asked for. The benchmark is not in the results, so that it cannot be repeated from here. */
const planOf = ({ tool, cases }: ForeignResults, title: string): Plan => ({
  benchmark: {
    kind: 'written',
    title,
    language: 'js',
    text: `// Imported from ${tool}: the benchmark itself is not in its results.\n`,
    attachments: [],
  },
  samples: Math.max(0, ...cases.map(({ samples = [] }) => samples.length)),
  budgetMs: 0,
  warmUpMs: 0,
  replicates: Math.max(1, ...cases.map((one) => (one.isFreshEach ? (one.samples?.length ?? 0) : 1))),
  seed: 0,
  limits: defaultLimits,
});

const environmentOf = ({ tool, environment }: ForeignResults): KeptRun['run']['environment'] => ({
  lab: `imported from ${tool}`,
  browser: tool,
  engine: 'unknown',
  platform: 'unknown',
  cores: NaN,
  isolated: false,
  userAgent: tool,
  ...environment,
});

function recordOf(one: ForeignCase, tool: string): CaseRecord {
  const { key, name, groups, params, samples = [], error } = one;
  return {
    info: { key, name, groups, params, baseline: false },
    warmUp: 0,
    measured: samples.length,
    output: toldText(one, tool),
    ...(error !== undefined && { failure: { code: 'threw', stage: 'body', message: error } }),
  };
}

/** `hyperfine: 1.20 s, limits 1.10–1.30 s, of 10 samples.` */
function toldText({ estimate, interval, count, samples = [] }: ForeignCase, tool: string): string {
  if (estimate === undefined) return '';
  const limits = interval ? `, limits ${intervalText(interval)}` : '';
  const counted = count === undefined ? '' : `, of ${countText(count)} samples`;
  const order =
    samples.length > 2 && isAscending(samples) ? ' They are in ascending order, not in that of time.' : '';
  return `${tool}: ${durationText(estimate)}${limits}${counted}.${order}\n`;
}

const isAscending = (values: readonly number[]) =>
  values.every((value, index) => index === 0 || values[index - 1] <= value);

/** The tool's own figures, where there are no samples to work them out from. */
function toldSummary({ estimate, count = 0, figures }: ForeignCase): CaseSummary | undefined {
  if (estimate === undefined) return undefined;
  const { mean = NaN, standardDeviation = NaN } = figures;
  const unknown = { min: NaN, p50: NaN, p75: NaN, p95: NaN, p99: NaN, max: NaN };
  return {
    kept: count,
    excluded: { warmUp: 0, severe: 0, mild: 0 },
    estimate,
    replicates: [estimate],
    mean,
    standardDeviation,
    cv: standardDeviation / mean,
    ...unknown,
    ...figures,
  };
}
