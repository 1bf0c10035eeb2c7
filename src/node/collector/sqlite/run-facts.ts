import type { Plan } from '../../../lab/model/plan.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import { storable } from './storable.ts';

/** What is looked for and listed of a case. Without a figure to go by there is no estimate. */
export type CaseFacts = { key: string; estimate?: number; low?: number; high?: number };

/** What is looked for and listed of a run. */
export type RunFacts = Pick<RunRecord, 'id' | 'name' | 'status' | 'startedAt' | 'endedAt'> & {
  suite: string;
  runtime: string;
  platform: string;
  samples: number;
  cases: CaseFacts[];
};

type Figures = readonly (CaseSummary | undefined)[];

export const runFacts = (run: RunRecord, summaries: Figures): RunFacts => ({
  id: run.id,
  name: storable(run.name),
  status: run.status,
  startedAt: run.startedAt,
  ...(run.endedAt !== undefined && { endedAt: run.endedAt }),
  suite: storable(suiteOf(run.plan)),
  runtime: storable(shortRuntime(run.environment.browser)),
  platform: storable(run.environment.platform),
  samples: run.cases.reduce((sum, { measured }) => sum + measured, 0),
  cases: run.cases.map(({ info }, nth) => ({ key: storable(info.key), ...figuresOf(summaries.at(nth)) })),
});

/** The id of a built-in suite, or what its author calls a benchmark. */
const suiteOf = ({ benchmark }: Plan) => (benchmark.kind === 'trusted' ? benchmark.suite : benchmark.title);

/** `Node 24.21.0` → `Node 24`: releases of one version are one line of a chart. */
const shortRuntime = (browser: string) => /^\D* \d+/.exec(browser)?.[0] ?? browser;

function figuresOf(summary: CaseSummary | undefined): Omit<CaseFacts, 'key'> {
  if (!summary || summary.likeEmpty || !Number.isFinite(summary.estimate)) return {};
  const { estimate, interval } = summary;
  return { estimate, ...(interval && bounds(interval)) };
}

const bounds = ({ low, high }: { low: number; high: number }) =>
  Number.isFinite(low) && Number.isFinite(high) ? { low, high } : {};
