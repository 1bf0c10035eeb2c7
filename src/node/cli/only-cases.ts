import type { Plan } from '../../lab/model/plan.ts';
import { exactly } from './exactly.ts';

/** The plan of some cases of a run, by the keys that they have there: of two versions side by side, one of them, or both. */
export function onlyCases(plan: Plan, keys: readonly string[]): Plan {
  const { benchmark } = plan;
  const one = benchmark.kind === 'written' ? { ...benchmark, sided: false } : benchmark;
  return { ...plan, benchmark: one, filter: exactly(keys) };
}
