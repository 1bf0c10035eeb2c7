import type { Figured } from '../../src/lab/judge/judged-run.ts';
import { caseKey } from '../../src/lab/model/benchmark.ts';
import type { Environment } from '../../src/lab/model/environment.ts';
import type { Failure } from '../../src/lab/model/failure.ts';
import { defaultLimits } from '../../src/lab/model/plan.ts';
import type { RunRecord } from '../../src/lab/model/run.ts';
import type { CaseSummary } from '../../src/lab/model/summary.ts';

/** A case of a run: its groups and its name, and what became of it. */
export type FiguredCase = { at: readonly string[]; summary?: CaseSummary; failure?: Failure };

export const environmentOfTests: Environment = {
  lab: '0.1.0',
  browser: 'Node 24.1.0',
  engine: 'V8 13.6',
  platform: 'linux 6.1',
  cores: 8,
  cpu: 'A processor at 3 GHz',
  isolated: true,
  userAgent: 'Node 24.1.0',
};

/** A run that ended, with these cases and figures. */
export function figuredRun(cases: readonly FiguredCase[], part: Partial<RunRecord> = {}): Figured {
  const records = cases.map(({ at, failure }) => {
    const [groups, name] = [at.slice(0, -1), at.at(-1) ?? ''];
    const info = { key: caseKey(groups, name, {}), name, groups, params: {}, baseline: false };
    return { info, warmUp: 0, measured: 100, output: '', ...(failure && { failure }) };
  });
  const run: RunRecord = {
    id: 'a-run',
    name: 'sorting.bench.ts',
    tags: [],
    startedAt: 1_700_000_000_000,
    status: 'complete',
    plan: {
      benchmark: { kind: 'written', title: 'sorting', language: 'ts', text: '', attachments: [] },
      samples: 10_000,
      budgetMs: 300,
      warmUpMs: 10,
      replicates: 10,
      seed: 1,
      limits: defaultLimits,
    },
    environment: environmentOfTests,
    cases: records,
    output: '',
    notes: [],
    memory: [],
    ...part,
  };
  return { run, summaries: cases.map(({ summary }) => summary) };
}
