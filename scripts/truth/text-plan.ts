import { defaultLimits, defaultSettings, type Plan } from '../../src/lab/model/plan.ts';

/** What a text is run with; what recording needs else it says itself. */
export const textPlan = (text: string): Plan => ({
  ...defaultSettings,
  benchmark: { kind: 'written', title: 'truth', language: 'js', text, attachments: [] },
  seed: 1,
  limits: defaultLimits,
});
