import type { CaseInfo } from '../../src/lab/model/benchmark.ts';
import type { Fitness } from '../../src/lab/model/fitness.ts';
import type { CaseJudgement, Compared } from '../../src/lab/model/judgement.ts';
import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import type { Report, ReportedCase, ReportedRun, Runtime } from '../../src/lab/model/report.ts';
import type { RunRecord } from '../../src/lab/model/run.ts';
import type { CaseSummary } from '../../src/lab/model/summary.ts';
import type { PastFigure, ReportExtras } from '../../src/lab/report/html/report-extras.ts';
import { briefPlan } from './brief-plan.ts';
import { caseSummary } from './case-summary.ts';
import { lognormal } from './lognormal.ts';

const at = Date.UTC(2026, 10, 21, 14, 5, 9);
const day = 86_400_000;

/** Names somebody might give a case to see whether they are taken for markup. */
const hostileNames = [
  `<script>alert('case')</script>`,
  `"><img src=x onerror="alert(1)">`,
  `</style></title><svg onload=alert(1)>`,
  'nul \u0000 escape \u001b[31m right to left \u202e half \ud800',
];

const compared = (ratio: number, spread: number, part: Partial<Compared> = {}): Compared => ({
  kind: 'compared',
  relative: { ratio, interval: { low: ratio * (1 - spread), high: ratio * (1 + spread) }, workers: 10 },
  verdict: ratio * (1 - spread) > 1 ? 'slower' : ratio * (1 + spread) < 1 ? 'faster' : 'inconclusive',
  margin: 0.01,
  opposition: 'side-by-side',
  ...part,
});

type Sketch = {
  name: string;
  groups?: string[];
  timeMs: number;
  judgement: CaseJudgement;
  part?: Partial<CaseSummary>;
};

const info = ({ name, groups = [] }: Sketch): CaseInfo => ({
  key: [...groups, name].join(' / '),
  name,
  groups,
  params: {},
  baseline: false,
});

function summaryOf({ timeMs, part, judgement }: Sketch): CaseSummary | undefined {
  if (judgement.kind === 'failed') return undefined;
  return caseSummary([timeMs, timeMs * 1.002], {
    interval: { low: timeMs * 0.992, high: timeMs * 1.008 },
    kept: 1_988,
    excluded: { warmUp: 240, severe: 12, mild: 31 },
    overhead: 2.1e-6,
    standardDeviation: 0.05 * timeMs,
    cv: 0.05,
    min: 0.93 * timeMs,
    p95: 1.1 * timeMs,
    p99: 1.3 * timeMs,
    max: 2.4 * timeMs,
    ...part,
  });
}

function reportedCase(sketch: Sketch): ReportedCase {
  const { judgement, timeMs } = sketch;
  const summary = summaryOf(sketch);
  const ratio = judgement.kind === 'compared' ? judgement.relative.ratio : NaN;
  const before = ratio > 0 ? timeMs / ratio : NaN;
  return {
    info: info(sketch),
    judgement,
    ...(summary && { summary }),
    ...(before > 0 && {
      baseline: caseSummary([before], { interval: { low: 0.99 * before, high: 1.01 * before } }),
    }),
  };
}

const engines: Record<Runtime, Pick<RunRecord['environment'], 'browser' | 'engine'>> = {
  chromium: { browser: 'Chromium 156', engine: 'V8 15.6' },
  firefox: { browser: 'Firefox 150', engine: 'SpiderMonkey 150' },
  node: { browser: 'Node 24.21.0', engine: 'V8 13.6' },
  bun: { browser: 'Bun 1.4.5', engine: 'JavaScriptCore' },
};

function recordOf(source: string, runtime: Runtime, sketches: readonly Sketch[]): RunRecord {
  return {
    id: `${runtime}-1`,
    name: source,
    tags: [],
    startedAt: at,
    endedAt: at + 9_000,
    status: 'complete',
    plan: {
      ...briefPlan,
      replicates: 10,
      benchmark: { kind: 'written', title: source, language: 'ts', text: '', attachments: [] },
    },
    environment: {
      lab: '0.1.0',
      ...engines[runtime],
      platform: 'Linux x86_64',
      cores: 2,
      clockStepMs: 0.005,
      isolated: true,
      userAgent: engines[runtime].browser,
    },
    cases: sketches.map((sketch) => ({ info: info(sketch), warmUp: 240, measured: 2_000, output: '' })),
    output: '',
    notes: [],
    memory: [],
  };
}

const valid: Fitness = { state: 'valid', reasons: [] };

function reportedRun(
  source: string,
  runtime: Runtime,
  sketches: readonly Sketch[],
  fitness: Fitness = valid,
): ReportedRun {
  return {
    runtime,
    source,
    run: recordOf(source, runtime, sketches),
    hash: runtime.padEnd(64, '0'),
    fitness,
    cases: sketches.map(reportedCase),
    wallMs: 9_400,
  };
}

const threw: CaseJudgement = {
  kind: 'failed',
  failure: { code: 'threw', stage: 'body', message: 'Cannot read "x" of <b>undefined</b>', line: 12 },
};

const jsonCases = (speed: number): Sketch[] => [
  {
    name: 'parse',
    groups: ['json'],
    timeMs: 0.0123 * speed,
    judgement: compared(1.034, 0.008, { confirmed: true }),
  },
  { name: 'stringify', groups: ['json'], timeMs: 0.0312 * speed, judgement: compared(0.51, 0.02) },
  {
    name: 'structuredClone',
    groups: ['json'],
    timeMs: 0.0871 * speed,
    judgement: compared(1.0006, 0.002, { verdict: 'equivalent' }),
  },
  {
    name: 'deep equality of a document with many keys',
    timeMs: 1.27 * speed,
    judgement: compared(1.012, 0.05),
  },
  {
    name: 'identity',
    timeMs: 1e-7,
    judgement: { ...compared(NaN, 0), relative: { ratio: NaN }, verdict: 'inconclusive' },
    part: { likeEmpty: true },
  },
  { name: 'reviver', timeMs: 0.2 * speed, judgement: { kind: 'new' } },
  { name: 'walk', timeMs: 1, judgement: threw },
];

const hostileCases: Sketch[] = hostileNames.map((name, nth) => ({
  name,
  timeMs: 2 + nth,
  judgement: compared(1 + 0.4 * nth, 0.01, {
    acknowledged: { reason: 'known <i>since</i> the upgrade', until: at + 30 * day },
  }),
}));

/** A report with every kind of judgement in it, and names that are not to be trusted. */
export const htmlReportSample: Report = {
  at,
  lab: '0.1.0',
  commit: '3f2a1c9d',
  outcome: 'regression',
  runs: [
    reportedRun('benchmarks/json.bench.ts', 'chromium', jsonCases(1), {
      state: 'unstable',
      reasons: [{ code: 'workers-disagree', case: 1, cv: 0.23 }],
    }),
    reportedRun('benchmarks/json.bench.ts', 'node', jsonCases(1.1)),
    reportedRun('benchmarks/json.bench.ts', 'bun', jsonCases(0.8).slice(0, 6)),
    reportedRun('benchmarks/"quoted" & <b>.bench.ts', 'node', hostileCases),
    reportedRun('sorting', 'node', [
      {
        name: 'a',
        timeMs: 120,
        judgement: {
          kind: 'not-comparable',
          mismatches: [{ field: 'engine', baseline: 'V8 12.4', candidate: 'V8 13.6' }],
        },
      },
      {
        name: 'b',
        timeMs: 1_450,
        judgement: {
          kind: 'rejected',
          reasons: [{ code: 'cv-above', cv: 0.12, most: 0.05 }, { code: 'incomplete' }],
        },
      },
    ]),
  ],
  missing: [{ runtime: 'firefox', advice: 'Install it, or give its path with --firefox.' }],
};

/** Two humps and a far outlier, the same each time. */
function durations(run: ReportedRun, nth: number): number[] | undefined {
  const { summary } = run.cases[nth];
  if (!summary || summary.likeEmpty) return undefined;
  const random = mulberry32(nth + run.runtime.length);
  const main = lognormal(1_500, 0.02, random).map((time) => time * summary.estimate);
  const slow = lognormal(500, 0.02, random).map((time) => 1.2 * time * summary.estimate);
  return [...main, ...(nth === 0 ? slow : []), 9 * summary.estimate];
}

/** A month of runs, slower from the nineteenth on in the first case. */
function history({ cases, runtime }: ReportedRun, nth: number): PastFigure[] {
  const { summary } = cases[nth];
  if (!summary || nth > 2) return [];
  const random = mulberry32(7 * nth + runtime.length);
  return lognormal(nth === 2 ? 4 : 30, 0.01, random).map((time, past) => {
    const estimate = time * summary.estimate * (nth === 0 && past < 18 ? 0.93 : 1);
    return {
      at: at - (30 - past) * day,
      estimate,
      interval: { low: 0.985 * estimate, high: 1.015 * estimate },
      hash: `${past.toString(16).padStart(2, '0')}c0ffee${nth}`.padEnd(64, '0'),
    };
  });
}

export const htmlReportExtras: ReportExtras = { durations, history };
