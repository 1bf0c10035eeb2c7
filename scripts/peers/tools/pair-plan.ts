import { defaultLimits } from '../../../src/lab/model/plan.ts';
import type { Plan } from '../../../src/lab/model/plan.ts';
import type { Milliseconds } from '../../../src/lab/model/units.ts';

const WORKERS = 10;
/** What starting a worker takes, about, before it measures anything; one more worker only tells the cases. */
export const START_MS = { thread: 45, sandbox: 90 };

/** A plan that takes about as long as the budget, all told. */
export function pairPlan(
  { text, budgetMs, seed }: { text: string; budgetMs: Milliseconds; seed: number },
  startMs: Milliseconds,
  cases: number,
): Plan {
  const perCase = (budgetMs - (WORKERS + 1) * startMs) / WORKERS / cases;
  return {
    benchmark: { kind: 'written', title: 'a pair', language: 'ts', text, attachments: [] },
    samples: 1_000_000,
    budgetMs: Math.round(0.7 * perCase * WORKERS),
    warmUpMs: Math.round(0.25 * perCase),
    replicates: WORKERS,
    seed,
    limits: defaultLimits,
  };
}
