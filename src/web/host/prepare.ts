import { createBenchClient } from '../../lab/conduct/bench-client.ts';
import type { BenchProcess } from '../../lab/conduct/bench-process.ts';
import type { Prepared } from '../../lab/conduct/prepared.ts';
import type { Timers } from '../../lab/conduct/watchdog.ts';
import { workerText } from '../../lab/conduct/worker-text.ts';
import { loopsText, type LoopsText } from '../../lab/measure/loops.ts';
import type { Benchmark } from '../../lab/model/benchmark.ts';
import type { Plan } from '../../lab/model/plan.ts';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import { openSandbox } from './open-sandbox.ts';
import { openTrusted } from './open-trusted.ts';
import type { Compile } from './create-compile.ts';
import runtimeUrl from '../../../workers/bench.worker.ts?worker&url';

type Written = Extract<Benchmark, { kind: 'written' }>;

/** What preparing needs of the app. */
export type PrepareParts = {
  page: Document;
  timers: Timers;
  compile: Compile;
  /** Absent: those that are timed. */
  loops?: LoopsText;
  /** What each worker is used as, where not as it is. */
  instead?: (process: BenchProcess) => BenchProcess;
};

/** Gets a benchmark ready to be started: a written one is compiled and put together with the worker's runtime. */
export async function prepare(plan: Plan, parts: PrepareParts): Promise<Result<Prepared>> {
  const { benchmark, limits } = plan;
  const { instead = asItIs } = parts;
  if (benchmark.kind === 'written') return prepareWritten(benchmark, plan, parts);
  return ok({
    load: { lines: 0, attachments: [] },
    start: (_, listener, signal) =>
      createBenchClient(instead(openTrusted(benchmark.suite)), limits, signal, listener, parts.timers),
  });
}

const asItIs = (process: BenchProcess): BenchProcess => process;

async function prepareWritten(
  { text, language, attachments }: Written,
  { limits }: Plan,
  { page, timers, compile, loops = loopsText, instead = asItIs }: PrepareParts,
): Promise<Result<Prepared>> {
  const [compiled, runtime] = await Promise.all([compile(text, language), fetchRuntime()]);
  if (!compiled.ok) return compiled;
  if (!runtime.ok) return runtime;
  const { code, lines } = compiled.value;
  return ok({
    load: { lines, attachments },
    start(cases, listener, signal) {
      const process = instead(openSandbox(workerText(code, loops(cases), runtime.value), page));
      return createBenchClient(process, limits, signal, listener, timers);
    },
  });
}

export async function fetchRuntime(): Promise<Result<string>> {
  try {
    const response = await fetch(runtimeUrl);
    if (!response.ok)
      return failed({ code: 'worker-failed', message: `its script answered ${response.status}` });
    return ok(await response.text());
  } catch (error) {
    return failed({ code: 'worker-failed', message: String(error) });
  }
}
