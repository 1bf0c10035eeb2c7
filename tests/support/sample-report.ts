import type { CaseJudgement, Compared } from '../../src/lab/model/judgement.ts';
import type {
  Report,
  ReportedCase,
  ReportedProfile,
  ReportedRun,
  Runtime,
} from '../../src/lab/model/report.ts';
import type { RunRecord } from '../../src/lab/model/run.ts';
import type { CaseSummary } from '../../src/lab/model/summary.ts';
import { caseSummary } from './case-summary.ts';
import { caseInfo, runViewOf } from './run-view.ts';

/** All that a format may trip over: markup, quotes, cells, a formula, and what nobody sees. */
export const hostileName = '=a<b>&"\'|`*_[x](y)\\ \u0000\u001b[31m\r\n\t\u202e\ud800, ]]> ä測🧪';

/** Of the case like an empty call, in milliseconds: no digits of it may be told. */
export const likeEmptyTime = 0.000_777_1;

const compared = (ratio: number, verdict: Compared['verdict'], part: Partial<Compared> = {}): Compared => ({
  kind: 'compared',
  relative: { ratio, interval: { low: ratio - 0.01, high: ratio + 0.01 }, verdict, workers: 10 },
  verdict,
  margin: 0.05,
  opposition: 'side-by-side',
  ...part,
});

/** Every kind of judgement, by the name of its case. */
const judgements: Readonly<Record<string, CaseJudgement>> = {
  regressed: compared(1.2, 'slower', { confirmed: true }),
  faster: compared(0.4, 'faster', { opposition: 'history' }),
  equivalent: compared(1.001, 'equivalent', { opposition: 'apart' }),
  undecided: compared(1.002, 'inconclusive'),
  [hostileName]: { kind: 'new' },
  elsewhere: {
    kind: 'not-comparable',
    mismatches: [
      { field: 'engine', baseline: 'V8 15.5', candidate: 'V8 15.6' },
      { field: 'cores', baseline: '4', candidate: '2' },
    ],
  },
  doubtful: {
    kind: 'rejected',
    reasons: [
      { code: 'throttled', share: 0.6, worst: 1.5 },
      { code: 'workers-disagree', case: 0, cv: 0.3 },
      { code: 'cv-above', cv: 0.2, most: 0.1 },
      { code: 'incomplete' },
    ],
  },
  broken: {
    kind: 'failed',
    failure: { code: 'threw', stage: 'body', message: `no ${hostileName}`, line: 3 },
  },
  nothing: compared(NaN, 'inconclusive', { relative: { ratio: NaN } }),
  accepted: compared(1.3, 'slower', {
    acknowledged: { reason: 'Exact arithmetic costs more.', until: Date.UTC(2026, 11, 1) },
  }),
  unconfirmed: compared(1.3, 'slower', { confirmed: false }),
  small: compared(1.02, 'slower'),
};

const figures = (estimate: number): CaseSummary =>
  caseSummary(
    Array.from({ length: 10 }, (_, nth) => estimate * (1 + (nth - 4.5) / 1_000)),
    {
      estimate,
      interval: { low: estimate * 0.99, high: estimate * 1.01 },
      overhead: 1e-6,
    },
  );

const withoutTime = caseSummary([likeEmptyTime, likeEmptyTime], {
  likeEmpty: true,
  opaque: 0.01,
  vanishes: true,
});

function reportedCase(name: string, judgement: CaseJudgement, estimate: number): ReportedCase {
  const info = caseInfo(name, { groups: ['sorting'], params: { n: 10, strict: true, limit: Infinity } });
  const summary = name === 'nothing' ? withoutTime : figures(estimate);
  const hasBaseline = judgement.kind === 'compared';
  return {
    info,
    judgement,
    ...(judgement.kind !== 'failed' && { summary }),
    ...(hasBaseline && { baseline: figures(estimate / 1.1) }),
  };
}

function reportedRun(source: string, runtime: Runtime, cases: ReportedCase[]): ReportedRun {
  const { run } = runViewOf(
    cases.map(({ info }) => info),
    [],
  );
  const record: RunRecord = {
    ...run,
    id: `${source}-${runtime}`,
    status: 'complete',
    endedAt: run.startedAt + 12_345,
    memory: [
      { atMs: 1_000, source: 'sandbox', bytes: 3_000_000 },
      { atMs: 2_000.5, source: 'sandbox', bytes: 2_000_000 },
    ],
  };
  const reasons = [{ code: 'few-workers', workers: 2 } as const];
  return {
    runtime,
    source,
    run: record,
    hash: 'ab'.repeat(32),
    fitness: { state: 'valid', reasons },
    cases,
    wallMs: 12_500,
  };
}

const all = (scale: number) =>
  Object.entries(judgements).map(([name, judgement], nth) =>
    reportedCase(name, judgement, scale * 0.012_345_67 * (nth + 1)),
  );

const profiles: ReportedProfile[] = [
  { case: hostileName, kind: 'cpu-profile', file: 'profiles/a.cpuprofile' },
  { case: 'faster', kind: 'heap-profile', file: 'profiles/"<b>.heapprofile' },
  { case: 'faster', kind: 'collections', file: 'profiles/b.gc.json' },
];

/**
 * Two benchmarks in two runtimes with every kind of judgement, names that are hard to write down, a case like an empty
 * call, a key that two benchmarks have, a run that broke off before its first case, and a runtime that is not there.
 */
export function sampleReport(part: Partial<Report> = {}): Report {
  const broken = reportedRun('bench/wrong.bench.ts', 'bun', []);
  return {
    at: Date.UTC(2026, 10, 21, 12),
    lab: '0.1.0',
    commit: 'c0ffee',
    outcome: 'failed',
    runs: [
      reportedRun('bench/sort.bench.ts', 'chromium', all(1)),
      { ...reportedRun('bench/sort.bench.ts', 'node', all(1_000)), profiles },
      reportedRun('@<strings>', 'node', [reportedCase('faster', { kind: 'new' }, 0.5)]),
      {
        ...broken,
        run: {
          ...broken.run,
          status: 'failed',
          failure: { code: 'syntax-error', message: 'unexpected <', line: 3 },
        },
        fitness: { state: 'rejected', reasons: [{ code: 'throttled', share: 0.6, worst: 1.5 }] },
      },
    ],
    missing: [{ runtime: 'firefox', advice: 'Install it & run again: sudo apt-get install firefox-esr' }],
    ...part,
  };
}
