import type { Plan } from '../../lab/model/plan.ts';
import { exactly } from './exactly.ts';

/** The plan of one case of a run, by the key that it has there: of two versions side by side, one of them. */
export function onlyCase(plan: Plan, key: string): Plan {
  const { benchmark } = plan;
  const one = benchmark.kind === 'written' ? { ...benchmark, sided: false } : benchmark;
  return { ...plan, benchmark: one, filter: exactly([key]) };
}
