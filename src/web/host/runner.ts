import type { Plan } from '../../lab/model/plan.ts';
import type { RunEvent } from '../../lab/model/run.ts';

/** Runs a plan to its end, whatever it does. Never rejects: the last event is always `ended`. */
export type RunPlan = (plan: Plan, emit: (event: RunEvent) => void, signal: AbortSignal) => Promise<void>;
