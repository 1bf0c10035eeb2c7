import { confirmed, suspects } from '../../lab/judge/confirmed.ts';
import { judgedApart, judgedSides, type Figured, type Standard } from '../../lab/judge/judged-run.ts';
import { runsOfSame } from '../../lab/judge/runs-of-same.ts';
import type { Failure } from '../../lab/model/failure.ts';
import { fitness } from '../../lab/model/fitness.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { ReportedCase, ReportedRun } from '../../lab/model/report.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { sealedRun } from '../runs/run-file.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';
import { brokenRun } from './broken-run.ts';
import { weighedRun } from './weighed-run.ts';
import { exactly } from './exactly.ts';
import { located, type Locating } from './located.ts';

/** A benchmark to be measured: by itself, or two versions of it side by side. `failure`: why it cannot be. */
export type Source = Locating & { name: string; plan: Plan; isSided: boolean; failure?: Failure };

/** What is done with each run as soon as it has ended, whatever becomes of the rest. */
export type Keep = (kept: KeptRun, source: Source, runtime: OpenRuntime['runtime']) => Promise<void>;

export type Measuring = {
  standard: Standard;
  /** Runs made before, of any benchmark and runtime. */
  before: readonly Figured[];
  /** Whether a regression is measured once more. */
  confirm: boolean;
  /** Whether what its cases allocate is weighed after the run; never of two versions side by side. */
  weighs: boolean;
  keep: Keep;
  now: () => number;
  signal: AbortSignal;
  watch: Parameters<OpenRuntime['run']>[2];
};

/** Measures a benchmark in a runtime, and says what its cases came to; a regression is measured once more first. */
export async function measureSource(
  source: Source,
  runtime: OpenRuntime,
  measuring: Measuring,
): Promise<ReportedRun> {
  const { signal, keep, now, standard, weighs } = measuring;
  const start = now();
  const timed = await run(source, runtime, measuring);
  const kept =
    weighs && !source.failure && !source.isSided
      ? await weighedRun(timed, source.plan, runtime, signal)
      : timed;
  await keep(kept, source, runtime.runtime);
  const before = runsOfSame(measuring.before, kept.run);
  const judged = ({ run, summaries }: Figured) => {
    const figured = { run: located(run, source), summaries };
    return source.isSided
      ? judgedSides(figured, standard, source.against)
      : judgedApart(figured, before, standard);
  };
  const first = judged(kept);
  const again = measuring.confirm && !signal.aborted ? suspects(first) : [];
  const cases =
    again.length > 0 ? confirmed(first, judged(await rerun(again, source, runtime, measuring))) : first;
  return {
    runtime: runtime.runtime,
    source: source.name,
    run: located(kept.run, source),
    hash: sealedRun(kept).hash,
    fitness: fitness(kept.run, kept.summaries),
    cases,
    wallMs: now() - start,
  };
}

async function run(
  source: Source,
  runtime: OpenRuntime,
  { watch, signal, now }: Measuring,
): Promise<KeptRun> {
  const { failure } = source;
  if (failure) return brokenRun(source, failure, runtime.environment, now());
  return runtime.run(source.plan, source.name, watch, signal);
}

async function rerun(
  keys: readonly string[],
  source: Source,
  runtime: OpenRuntime,
  { watch, signal, keep }: Measuring,
): Promise<KeptRun> {
  const plan: Plan = { ...source.plan, filter: exactly(keys), seed: (source.plan.seed + 1) >>> 0 };
  const kept = await runtime.run(plan, source.name, watch, signal);
  await keep(kept, source, runtime.runtime);
  return kept;
}

/** Nothing of a benchmark was asked for. */
export const isLeftOut = ({ run }: { run: KeptRun['run'] }, cases: readonly ReportedCase[]): boolean =>
  cases.length === 0 && run.plan.filter !== undefined && run.failure?.code === 'no-cases';
