import type { Plan } from '../../src/lab/model/plan.ts';
import { briefPlan } from './brief-plan.ts';

/** A brief plan for a text. */
export const textPlan = (text: string, more: Partial<Plan> = {}): Plan => ({
  ...briefPlan,
  benchmark: { kind: 'written', title: 'some', language: 'ts', text, attachments: [] },
  ...more,
});
