import { defaultLimits, type Plan } from '../../src/lab/model/plan.ts';

/** A plan over in a moment, that still gives a thread time to start on a machine that others use. */
export const briefPlan: Omit<Plan, 'benchmark'> = {
  samples: 50,
  budgetMs: 20,
  warmUpMs: 1,
  replicates: 1,
  seed: 4,
  limits: { ...defaultLimits, stallMs: 3_000 },
};
