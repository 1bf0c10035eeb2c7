import type { CaseMemory } from '../../lab/model/case-memory.ts';
import { foldRun } from '../../lab/model/fold-run.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';

/**
 * A run with what its cases allocate: weighed after it, in workers of their own, so that nothing of it is in any time.
 * As it was where that is cut short.
 */
export async function weighedRun(
  kept: KeptRun,
  plan: Plan,
  runtime: Pick<OpenRuntime, 'weigh'>,
  signal: AbortSignal,
): Promise<KeptRun> {
  const isStopped = () => signal.aborted;
  if (isStopped() || kept.run.cases.length === 0) return kept;
  const weighed = await runtime.weigh?.(plan, signal);
  if (isStopped()) return kept;
  const memoryOf = (key: string): CaseMemory =>
    weighed
      ? (weighed.get(key) ?? { kind: 'absent', because: 'failed' })
      : { kind: 'absent', because: 'untold' };
  const run = kept.run.cases.reduce(
    (folded, { info }, index) =>
      foldRun(folded, { type: 'weighed', case: index, memory: memoryOf(info.key) }),
    kept.run,
  );
  return { ...kept, run };
}
